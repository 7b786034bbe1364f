"""Clauses behind nouns tell of what their words say."""

from tests.parse.words import word


def test_whom_somebody_detained_is_freed_himself() -> None:
    text = "The bishop whom soldiers detained on Monday has been freed."
    detained, freed = word(text, "detained"), word(text, "freed")
    assert (detained.dep_, detained.head.text) == ("relcl", "bishop")
    assert (freed.dep_, word(text, "bishop").head.text) == ("ROOT", "freed")


def test_who_blames_somebody_for_a_deed_did_none() -> None:
    text = "The blast, which officials blamed on the guild, killed nine nuns."
    blamed, killed = word(text, "blamed"), word(text, "killed")
    assert (blamed.dep_, blamed.head.text) == ("relcl", "blast")
    assert [t.text for t in killed.children if t.dep_ == "nsubj"] == ["blast"]


def test_a_clause_with_a_subject_is_what_a_report_tells() -> None:
    text = "The army denied a report by the guild that jets had hit the mill."
    assert (word(text, "hit").dep_, word(text, "hit").head.text) == ("acl", "report")


def test_whom_a_deed_by_somebody_befell_is_its_own() -> None:
    text = "The killing by French troops of nine farmers was unlawful."
    assert word(text, "of").head.text == "killing"


def test_what_somebody_believes_of_a_thing_is_his_belief() -> None:
    planted = word("A bomb that police believe was planted by rebels failed to go off.", "planted")
    assert (planted.dep_, planted.head.text) == ("ccomp", "believe")


def test_what_happened_on_an_occasion_is_a_clause() -> None:
    text = "Six children were among 19 people killed when a lorry overturned near Dodoma."
    assert (word(text, "overturned").dep_, word(text, "lorry").head.text) == ("advcl", "overturned")


def test_who_lists_a_group_does_none_of_its_deeds() -> None:
    text = "The group, which Chad and the EU list as terrorist, bombed the mill, an officer said."
    bombed, listed = word(text, "bombed"), word(text, "list")
    assert (word(text, "group").head.text, bombed.head.text) == ("bombed", "said")
    assert [t.text for t in listed.children if t.dep_ == "nsubj"] == ["Chad"]


def test_a_man_whom_police_arrested_is_no_police() -> None:
    text = "A man police arrested on Friday had twice been convicted of theft."
    man, arrested = word(text, "man"), word(text, "arrested")
    assert (man.dep_, man.head.text) == ("nsubjpass", "convicted")
    assert (arrested.dep_, word(text, "police").head.text) == ("relcl", "arrested")


def test_a_verb_behind_a_phrase_of_time_is_done_by_its_noun() -> None:
    text = (
        "Troops would leave Niger, the king announced, months after the junta there revoked a deal."
    )
    assert word(text, "junta").head.text == "revoked"


def test_men_of_whom_a_clause_tells_stormed_the_camp() -> None:
    text = (
        "Residents of Lund said they heard gunfire as men of the group, which has signed a truce "
        "with Oslo, attacked a camp."
    )
    assert word(text, "men").head.text == "attacked"
    assert word(text, "attacked").head.text == "heard"


def test_a_side_rejects_a_charge() -> None:
    text = "Chad says Niger shelters rebels who raided the mill, a charge Niamey rejects."
    rejects, doer = word(text, "rejects"), word(text, "Niamey")
    assert (rejects.tag_, rejects.head.text, doer.dep_) == ("VBZ", "charge", "nsubj")


def test_a_government_rejects_an_allegation() -> None:
    text = "The gang was armed by Oslo, an allegation the government rejects."
    assert (word(text, "rejects").tag_, word(text, "government").dep_) == ("VBZ", "nsubj")


def test_what_an_owner_did_stands_behind_what_is_told_of_the_thing() -> None:
    text = "The Maoist rebels, whose nine-year revolt has claimed 11,000 lives, condemned the move."
    condemned, claimed = word(text, "condemned"), word(text, "claimed")
    assert (condemned.dep_, claimed.dep_) == ("ROOT", "relcl")
    assert word(text, "rebels").head.text == "condemned"


def test_who_asked_to_see_somebody_suffers_himself() -> None:
    text = "The nun who demanded to see the warrant was arrested."
    assert (word(text, "nun").dep_, word(text, "nun").head.text) == ("nsubjpass", "arrested")
    assert (word(text, "warrant").dep_, word(text, "warrant").head.text) == ("dobj", "see")


def test_what_somebody_is_told_is_no_clause_on_him() -> None:
    text = "Fishermen told the monitors that navy men burnt down forty huts and shot a family."
    burnt = word(text, "burnt")
    assert (burnt.dep_, burnt.head.text) == ("ccomp", "told")


def test_what_is_owned_suffers_from_who_stands_behind_it() -> None:
    text = "Mauritania, whose capital the guerrillas had twice shelled, made peace in 1979."
    assert (word(text, "capital").dep_, word(text, "guerrillas").dep_) == ("dobj", "nsubj")


def test_what_a_court_is_told_is_no_clause_on_it() -> None:
    beaten = word("Nurses told a court in Lund that soldiers had beaten them.", "beaten")
    assert (beaten.dep_, beaten.head.text) == ("ccomp", "told")


def test_a_story_that_somebody_fled_is_what_it_tells() -> None:
    fled = word("The guild rejected the story that the king had fled to Chad.", "fled")
    assert (fled.dep_, fled.head.text) == ("acl", "story")


def test_what_is_done_with_a_claim_is_none_of_its_words() -> None:
    text = "The army said it had taken the town, a claim that the rebels denied."
    denied, that = word(text, "denied"), word(text, "that")
    assert (denied.dep_, that.dep_, that.head.text) == ("relcl", "dobj", "denied")
    content = word("The army rejected a claim that the rebels denied a raid.", "denied")
    assert content.dep_ != "relcl"


def test_a_source_does_nothing_it_tells() -> None:
    text = "The bombing, which according to police killed nine, was condemned."
    killed = word(text, "killed")
    assert (killed.dep_, killed.head.text) == ("relcl", "bombing")
    assert word(text, "bombing").head.text == "condemned"


def test_who_acts_says_why() -> None:
    text = "Oslo expelled nine monitors charging that they had spied."
    assert word(text, "charging").head.text == "expelled"
    told = "She cited reports alleging that he had fled."
    assert word(told, "alleging").head.text == "reports"


def test_no_forum_accuses_anybody() -> None:
    text = (
        "Lima will boycott a forum that opened in Oslo on Wednesday after accusing Chad of neglect."
    )
    assert word(text, "after").head.text == "boycott"


def test_who_were_on_leave_is_said_of_many() -> None:
    text = "Nine guards stationed at a base who were visiting Kesra were shot."
    assert word(text, "visiting").head.text == "guards"


def test_a_letter_left_somewhere_says_what_it_says() -> None:
    text = "He left a letter inside the car that said the shooting was revenge."
    assert word(text, "said").head.text == "letter"


def test_no_place_testifies() -> None:
    text = "Prosecutors called Anna Bell, owner of a bar, in Salt City, who said she saw him."
    assert word(text, "said").head.text == "Bell"
