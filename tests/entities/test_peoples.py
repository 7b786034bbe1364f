"""People called by what they are: a plural with "the" takes up the people just counted."""

import pipeline


def targets(text: str) -> list[str | None]:
    return [p.name for e in pipeline.extract(text) for p in e.targets]


def test_the_italians_are_the_italian_engineers_told_of_before() -> None:
    text = "Gunmen kidnapped three Italian engineers. The Italians were shot on Monday."
    assert targets(text) == ["three Italian engineers"] * 2


def test_the_priests_of_an_order_go_by_its_name() -> None:
    text = "Gunmen killed six Jesuit priests. The murder of the Jesuits shocked the town."
    assert targets(text) == ["six Jesuit priests"] * 2


def test_a_people_without_such_men_stays_its_state() -> None:
    text = "Gunmen kidnapped three Dutch engineers. The Italians attacked the port on Monday."
    [*_, attack] = pipeline.extract(text)
    assert [p.name for p in attack.actors] == ["Italy"]


def test_the_soldiers_of_a_state_are_those_counted_before() -> None:
    text = "Nine U.S. soldiers were wounded on Monday. The U.S. soldiers were attacked at night."
    assert targets(text) == ["Nine U.S. soldiers"] * 2


def test_another_number_of_soldiers_is_another_group() -> None:
    text = "Nine U.S. soldiers were wounded. The two U.S. soldiers were attacked at night."
    assert len(set(targets(text))) == 2


def test_a_lawyer_speaks_of_his_client() -> None:
    text = "Omar Diallo was arrested on Monday. His lawyer said he was beaten by the guards."
    assert targets(text) == ["Omar Diallo"] * 2


def test_the_government_of_one_state_is_not_that_of_another() -> None:
    text = (
        "The Colombian government launched an offensive on Monday. The government shelled a farm."
        " The U.S. Government condemned the raid."
    )
    names = [p.name for e in pipeline.extract(text) for p in e.actors]
    assert names == ["Colombian government", "Colombian government", "U.S. Government"]


def test_those_of_a_country_are_the_group_of_them_that_was_told_of() -> None:
    text = "A group of Colombians seized an engineer. He was beaten by the Colombians."
    actors = [p.name for e in pipeline.extract(text) for p in e.actors]
    assert actors == ["group of Colombians"] * 2


def test_whom_a_group_is_for_or_against_is_not_the_group() -> None:
    text = "The anti-EU party, the pro-Hamas group and the Taliban group condemned the ruling."
    actors = [p.name for e in pipeline.extract(text) for p in e.actors]
    assert actors == ["anti-EU party", "pro-Hamas group", "Taliban"]


def test_the_village_is_the_one_told_of_though_no_table_knows_it() -> None:
    text = (
        "Gunmen attacked the village of Kafin Dawa in Zamfara state. They killed eight people and "
        "burned the clinic. Nobody was arrested. It was the third raid on the village."
    )
    assert targets(text)[-1] == "Kafin Dawa"
