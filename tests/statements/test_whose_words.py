"""Whose words it is that tell of a deed."""

import pytest

import pipeline


def source(text: str, trigger: str) -> str | None:
    """Return who says that a deed was done."""
    [event] = [e for e in pipeline.extract(text) if e.action.text == trigger]
    attribution = event.source.attribution
    return attribution.name if attribution is not None else None


def test_who_is_asked_whether_it_was_so_is_asked_for_nothing() -> None:
    events = pipeline.extract("Asked whether his men had shot a nun, Ivan Roe said no.")
    assert [e.action.text for e in events] == ["shot"]


@pytest.mark.parametrize(
    ("text", "trigger", "speaker"),
    [
        ("The bishop was heard on a recording saying that police shot nine men.", "shot", "bishop"),
        ("Ivan Roe said his team would reveal who had killed the nun.", "killed", "Ivan Roe"),
        ("A nun, who according to a guard was beaten, died in May.", "beaten", "guard"),
        ("A nun, who, according to a guard, was beaten, died in May.", "died", None),
        (
            "She said at a briefing announcing that police had jailed Ed Roe that it hurt.",
            "jailed",
            "She",
        ),
        ("In a statement announcing that rebels had shot a nun, the guild wept.", "shot", "guild"),
        (
            "The bishop told a meeting announcing that rebels shot a nun that he wept.",
            "shot",
            "bishop",
        ),
        ("Unions spoke of sixty arrests.", "arrests", "Unions"),
        ("Unions spoke of a raid in which two nuns were killed.", "killed", "Unions"),
        ("Unions told of a raid that killed two nuns.", "killed", "Unions"),
        ("Unions reported clashes in which two nuns were shot.", "shot", "Unions"),
        ("Unions reported the raid in which two nuns were shot.", "shot", None),
        ("Unions reported a raid, in which two nuns were shot.", "shot", None),
        ("Unions spoke of the arrests in Lund.", "arrests", None),
        ("The guild gave another version: rebels had shot a boy.", "shot", "guild"),
        ("The guild's account was different: rebels had shot a boy.", "shot", "guild"),
        ("The guild charged that police had beaten a boy.", "beaten", "guild"),
        ("The guild had vowed to retaliate after nine men were killed.", "killed", None),
        ("He was said to have ordered the murder of a nun.", "ordered the murder", None),
        ("Police said the gunmen had fled to Kiel, where rebels shot a nun in May.", "shot", None),
        ("The army said it had freed Ana Roe, whom rebels abducted in 2019.", "abducted", None),
        ("The army said the Green Front, which shot a nun in May, had fled.", "shot", None),
        ("Police said Ivan Roe, who stabbed two nurses, had fled.", "stabbed", "Police"),
        ("Two nuns were beaten in Kiel, which the rebels seized, the army said.", "seized", "army"),
        (
            "A nun said the gang robbed the Front, a party whose men Oslo sheltered.",
            "sheltered",
            None,
        ),
        ("Nine men were shot, and, the army said, two nuns were abducted.", "shot", None),
        ("Nine men were shot, and, the army said, two nuns were abducted.", "abducted", "army"),
        ("The guild blamed the mayor, whose guards, she said, had beaten a nun.", "blamed", None),
        ("Rebels shelled the port; two nuns were shot, the navy said.", "shelled", None),
        (
            "Posts were shelled, a priest, Ivan Roe, said in Kiel, and two nuns were shot.",
            "shot",
            "Ivan Roe",
        ),
        (
            "The general had vowed that no one would suffer, and two nuns were arrested in May.",
            "arrested",
            None,
        ),
        ("He refused, he told the panel, and was beaten by guards.", "beaten", "he"),
        (
            "The king was accused by his aunt of theft, something he has always denied.",
            "denied",
            None,
        ),
        ("The general vowed to punish the men who had looted the shops.", "looted", None),
        ("Police seek the man witnesses say killed two nurses.", "killed", "witnesses"),
        ("Police seek the man who police say killed two nurses.", "killed", "Police"),
        ("Two men vowed to end the raids that have killed nine nuns.", "killed", None),
        ("A driver described snipers shooting at a nun from the roof.", "shooting", "driver"),
        ("The monitors received a complaint that rebels had beaten a nun.", "beaten", None),
        (
            'Ana Roe said that those who had killed him would be jailed, "whoever they are".',
            "killed",
            "Ana Roe",
        ),
        (
            "Channels close to the guild claim that its men shot a boy.",
            "shot",
            "Channels close to the guild",
        ),
        ("The gang denied that it had killed a man accused of stealing rice.", "stealing", None),
        (
            "If rebels attack, the army will fight, a minister said on Sunday, adding that the old "
            "king would rather go to war on the rebels again than lose the coast.",
            "fight",
            "minister",
        ),
        ('Ana Roe spoke. "They said we hit a bus," one of them said.', "hit", "They"),
        ("Her crime was reporting that guards had beaten a nun.", "beaten", "Her"),
        (
            "The mayor said he had not left: it was rebels who had burned the mill.",
            "burned",
            "mayor",
        ),
        (
            "It collapsed in June, when rebels attacked Lund, saying the army had shelled a mill.",
            "shelled",
            "rebels",
        ),
        (
            "Chad will arm Niger, the mayor told parliament, dismissing fears that it would leave "
            "Chad's own coast unguarded.",
            "arm",
            "mayor",
        ),
        (
            "Buses were burned, and two men kidnapped near Lund have not returned, Ana Roe said.",
            "kidnapped",
            "Ana Roe",
        ),
        ("Also noted: rebels attacked the port.", "attacked", None),
        ("A lawyer said guards had beaten a nun and denied her a doctor.", "denied", "lawyer"),
        ("Talks collapsed when the guild left, citing raids on its farms.", "raids", "guild"),
        ("Chad denies arming the gang, which burned the mill.", "burned", None),
        ("The mayor said he was ill but that police had shot nine men.", "shot", "mayor"),
    ],
)
def test_who_tells_is_who_says_so(text: str, trigger: str, speaker: str | None) -> None:
    assert source(text, trigger) == speaker


def test_what_contradicts_a_claim_denies_it() -> None:
    text = "The photos contradicted the claim of the guild that rebels had burned the mill."
    [burned] = [e for e in pipeline.extract(text) if e.action.text == "burned"]
    assert (burned.modality, source(text, "burned")) == ("denied", "photos")


def test_what_a_plan_leads_to_is_told_by_the_narrator() -> None:
    text = "Sweden said it expected talks to resume, prompting Turkey to summon the ambassador."
    assert source(text, "summon") is None


def test_a_comment_is_no_denial_of_its_own() -> None:
    text = "They blame the guild for most of the deaths, a charge the army denies."
    [blame] = [e for e in pipeline.extract(text) if e.action.text == "blame"]
    assert blame.modality == "asserted"


def test_who_accuses_somebody_of_leading_an_attack_says_so() -> None:
    text = "The judge accused the mayor of leading an attack on the mill."
    assert source(text, "leading an attack") == "judge"


def test_whom_a_quotation_calls_we_is_who_is_quoted() -> None:
    text = '"They said we had shot a boy," Ana Roe said. Ben Poe, an envoy, was there.'
    [shot] = [e for e in pipeline.extract(text) if e.action.text == "shot"]
    assert [a.name for a in shot.actors] == ["Ana Roe"]


def test_who_laughs_before_a_quotation_says_it_whatever_the_label() -> None:
    text = 'Ana Ruiz-Bravo was freed. Ruiz-Bravo laughs. "They shot my brother in the yard."'
    assert source(text, "shot") == "Ana Ruiz-Bravo"


def test_a_source_behind_a_semicolon_vouches_for_what_follows() -> None:
    [killed, *_] = pipeline.extract(
        "The general dismissed it; according to him nine nuns were killed."
    )
    assert killed.modality == "claimed"


def test_who_is_found_doing_something_is_no_finding() -> None:
    [blocking] = pipeline.extract("Two men were found blocking the bridge into Lund.")
    assert blocking.modality == "asserted"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("In one slum clashes were reported: youths threw stones at a bank.", "threw stones"),
        ("A bomb thought to have been planted by rebels hit the mill.", "hit"),
    ],
)
def test_violence_and_bombs_say_nothing(text: str, trigger: str) -> None:
    assert source(text, trigger) is None


@pytest.mark.parametrize(
    "text",
    [
        'Two men killed the mayor, Rodolfo "Boy" Poe, on Monday.',
        "Two men killed the mayor, as he sang the anthem.",
        "Two men killed the mayor, as he wrote a letter.",
    ],
)
def test_a_nickname_or_a_deed_beside_another_says_nothing(text: str) -> None:
    assert source(text, "killed") is None


def test_as_he_told_somebody_says_so() -> None:
    text = "Rebels burned the town, as the bishop told reporters on Monday."
    assert source(text, "burned") == "bishop"


def test_who_answers_with_arms_says_nothing() -> None:
    text = "Youths threw stones at a mill, guards answered with tear gas, and nine men were hurt."
    assert source(text, "threw stones") is None
    assert source("Youths threw stones at a mill, guards answered with a shrug.", "threw stones")


def test_a_source_told_behind_a_semicolon_is_not_that_of_what_stands_before_it() -> None:
    text = "Rebels freed two pilots; the owner, according to the ministry, paid a ransom."
    assert source(text, "freed") is None
