"""Who says what: every construction in which news attributes words."""

import pytest

import pipeline
from pipeline.clean import clean
from pipeline.errors import KnowledgeError
from pipeline.find import reporting
from pipeline.find.mentions import StatementMention
from pipeline.find.statements import find_statements, innermost_statement
from pipeline.parse import Parsed, load_model, parse_articles
from pipeline.parse.tokens import Span
from schemas.document import Article
from schemas.vocabulary import StatementKind

DIRECT, INDIRECT, MIXED = StatementKind.DIRECT, StatementKind.INDIRECT, StatementKind.MIXED


def parse(text: str) -> Parsed:
    article = Article(document_id="made-up", text=text)
    return next(parse_articles([(article, clean(article))], load_model()))


def told(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Return (speaker, cue, content) of every statement."""
    parsed = parse(text)

    def words(span: Span | None) -> str | None:
        return parsed.quote(span).text if span is not None else None

    return [
        (words(s.speaker), words(s.cue), parsed.quote(s.content).text)
        for s in find_statements(parsed)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The mayor said that rebels had burned the mill.",
            ("The mayor", "said", "that rebels had burned the mill"),
        ),
        ("The mayor said rebels burned the mill.", ("The mayor", "said", "rebels burned the mill")),
        (
            "Rebels burned the mill, residents said, but the army denied that they did.",
            ("residents", "said", "Rebels burned the mill"),
        ),
        (
            "The militia said it had shot down a plane, a claim the army rejected.",
            ("The militia", "said", "it had shot down a plane"),
        ),
        (
            "The militia said it had shot down a plane, which the army denied.",
            ("The militia", "said", "it had shot down a plane"),
        ),
        (
            "Police seek a man believed to have burned the mill.",
            (None, "believed", "to have burned the mill"),
        ),
        (
            "Rebels burned the mill, a witness told Reuters on Monday.",
            ("a witness", "told", "Rebels burned the mill"),
        ),
        (
            "The army, the spokesman said, had taken the bridge.",
            ("the spokesman", "said", "The army, the spokesman said, had taken the bridge"),
        ),
        (
            "According to the police, four men died.",
            ("the police", "According to", "four men died"),
        ),
        (
            "Four men died, according to two officials.",
            ("two officials", "according to", "Four men died"),
        ),
        (
            "It was reported that ten people had drowned.",
            (None, "was reported", "that ten people had drowned"),
        ),
        (
            "There are reports that the port was shelled.",
            (None, "reports", "that the port was shelled"),
        ),
        (
            "The army's claim that rebels fled was false.",
            ("The army's", "claim", "that rebels fled"),
        ),
        (
            "Rebels allegedly burned the mill.",
            (None, "allegedly", "Rebels allegedly burned the mill"),
        ),
        (
            "The general was quoted as saying that the town had fallen.",
            ("The general", "saying", "that the town had fallen"),
        ),
        (
            "The widow accused the soldiers of burning the mill.",
            ("The widow", "accused", "the soldiers of burning the mill"),
        ),
        (
            "Rebels took Kesra, the second town to fall in two days, residents said.",
            ("residents", "said", "Rebels took Kesra, the second town to fall in two days"),
        ),
        (
            "The envoy called for a truce in the valley.",
            ("The envoy", "called for", "a truce in the valley"),
        ),
        ("The envoy called the raid a crime.", ("The envoy", "called", "the raid a crime")),
        (
            "As one official put it, the war was lost.",
            ("one official", "put", "the war was lost"),
        ),
        (
            "The clan denies it, says it will fight to the end.",
            ("The clan", "says", "it will fight to the end"),
        ),
        (
            "The senator believes that the war was lost.",
            ("The senator", "believes", "that the war was lost"),
        ),
        ("The miners vowed to strike.", ("The miners", "vowed", "to strike")),
        (
            "The bishop condemned the raid on the school.",
            ("The bishop", "condemned", "the raid on the school"),
        ),
    ],
)
def test_a_report_without_quotation_marks_gives_speaker_cue_and_content(
    sentence: str, expected: tuple[str | None, str, str]
) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We left at dawn,” she said.", ("she", "said", "“We left at dawn,”")),
        ('"We left at dawn," said Omar Khalid.', ("Omar Khalid", "said", '"We left at dawn,"')),
        (
            "“We left,” said Omar Khalid, the mayor of the town.",
            ("Omar Khalid, the mayor of the town", "said", "“We left,”"),
        ),
        ("The mayor said: “We left at dawn.”", ("The mayor", "said", "“We left at dawn.”")),
        (
            "“We left,” she said. “They fired at us.”",
            ("she", "said", "“We left,” she said. “They fired at us.”"),
        ),
        ("''We left at dawn,'' the nurse said.", ("the nurse", "said", "''We left at dawn,''")),
        (
            "“He has lost all our trust.” — Ruth Okello",
            ("Ruth Okello", "—", "“He has lost all our trust.”"),
        ),
    ],
)
def test_a_quotation_finds_its_speaker_before_behind_and_between(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in told(text)


def test_a_quotation_over_paragraphs_is_one_statement() -> None:
    text = (
        "The general spoke at noon.\n\n“We crossed the river,” he said. “Nobody saw us.\n\n"
        "“In the morning the town was ours.”\n\nThe mayor had fled."
    )
    (statement,) = [s for s in told(text) if s[0] == "he"]
    assert statement[2].startswith("“We crossed")
    assert statement[2].endswith("the town was ours.”")


def test_a_quotation_may_close_paragraphs_after_it_opened() -> None:
    text = (
        "The war went on.\n\n“Three men tried to cross the river at night.\n\n"
        "One of them drowned near the old mill,” the police said.\n\nThe mayor had fled."
    )
    (statement,) = told(text)
    assert statement[0] == "the police"
    assert statement[2].startswith("“Three men")


def test_a_quotation_without_a_cue_carries_the_speaker_of_the_one_before() -> None:
    text = (
        "“We crossed the river at night,” the general said.\n\n“In the morning the town was ours.”"
    )
    assert told(text)[-1] == ("the general", None, "“In the morning the town was ours.”")


def test_a_paragraph_that_a_colon_announces_is_what_the_speaker_says() -> None:
    text = "The ministry added in a note:\n\nThe border stays closed until the snow has melted."
    assert ("The ministry", "added", "The border stays closed until the snow has melted") in told(
        text
    )


def test_a_headline_with_a_colon_names_its_speaker() -> None:
    text = "Okello: We will never leave the valley\n\nThe rebels hold three villages."
    assert ("Okello", ":", "We will never leave the valley") in told(text)


def test_a_call_for_attention_is_no_speaker() -> None:
    assert told("Attention: The rebels hold three villages.") == []
    assert told("Shelter: The charity erected nine tents.") == []
    assert told("26 Mar, Kaduna: Gunmen burned nine houses.") == []
    assert told("Lund crisis: Nurses erected nine tents.") == []
    assert told("Kenya: Hutu rebels burn nine farms.") == []
    assert told("Anger and doubt: The charity erected nine tents.") == []


def test_turns_of_an_interview_are_quotations_and_a_lone_label_is_none() -> None:
    turns = "The talk was long.\n\nOKELLO: We left the town.\n\nREPORTER: Why did you?\n\n"
    turns += "OKELLO: We had no water.\n\nREPORTER: Thank you.\n\nWATCH: The river from above."
    assert [s for s, _, _ in told(turns) if s and s.isupper()] == [
        "OKELLO",
        "REPORTER",
        "OKELLO",
        "REPORTER",
    ]


def test_speech_inside_speech_is_a_statement_of_its_own() -> None:
    text = "The clerk said that the general announced that the bridge had fallen."
    speakers = [speaker for speaker, _, _ in told(text)]
    assert speakers == ["The clerk", "the general"]


def test_the_kind_says_whether_the_words_are_quoted() -> None:
    text = "“We left,” she said. He said that they had “no water”. He said that they left."
    assert [s.kind for s in find_statements(parse(text))] == [DIRECT, MIXED, INDIRECT]


@pytest.mark.parametrize(
    "sentence",
    [
        "The raid claimed eight lives.",
        "Police questioned him for two hours.",
        "Rebels attacked the mill.",
        "The army defended the town.",
        "On Thursday, however, the envoy spoke to farmers.",
        "The unit holds “strategic posts” in the hills.",
        "The plan to drain the lake is old.",
    ],
)
def test_words_that_only_look_like_reports_give_no_statement(sentence: str) -> None:
    assert told(sentence) == []


def innermost(text: str, form: str) -> StatementMention | None:
    parsed = parse(text)
    token = next(t for t in parsed.doc if t.text == form)
    return innermost_statement(token, find_statements(parsed))


@pytest.mark.parametrize(
    ("text", "form", "speaker"),
    [
        ("The clerk said the general announced that the bridge fell.", "fell", "the general"),
        ("The clerk said the general announced that the bridge fell.", "announced", "The clerk"),
        ("The ministry announced the arrest of two men.", "arrest", "The ministry"),
        ("The bishop condemned the raid on the school.", "raid", None),
        ("The bishop spoke about the raid.", "raid", None),
        ("Gunmen, police say, burned the mill.", "burned", "police"),
        ("The bishop refused to leave the town.", "leave", None),
        ("The bishop denied leaving the town.", "leaving", "The bishop"),
        ("The bishop denied claims that rebels burned the mill.", "burned", "The bishop"),
        ("The bishop confirmed reports that rebels burned it.", "burned", "The bishop"),
        ("The bishop would not confirm reports that rebels burned it.", "burned", None),
        ("The bishop declined to confirm reports that rebels burned it.", "burned", None),
        ("Neither side confirmed reports that rebels burned it.", "burned", None),
        ("The bishop called for a truce after the raid.", "truce", "The bishop"),
        ("The bishop called for a truce after the raid.", "raid", None),
        ("The mayors implored the king to release the miners.", "release", "The mayors"),
        ("The mayor said that rebels burned the mill.", "said", None),
        ("“We left,” she said after the raid. “They fired at us.”", "raid", None),
        ("“We left,” she said after the raid. “They fired at us.”", "fired", "she"),
    ],
)
def test_the_innermost_statement_is_who_asserts_the_word(
    text: str, form: str, speaker: str | None
) -> None:
    statement = innermost(text, form)
    assert (statement and statement.speaker and statement.speaker.text) == speaker


def test_quotation_marks_in_reported_words_stay_in_pairs() -> None:
    text = "The envoy said that the raid was “a crime against us all.”"
    assert ("The envoy", "said", "that the raid was “a crime against us all.”") in told(text)


def test_offsets_lead_back_to_the_text_as_read() -> None:
    text = "“We   left,” she said.  “They fired   at us.”"
    parsed = parse(text)
    (statement,) = find_statements(parsed)
    assert parsed.quote(statement.content).text == text


def test_a_broken_table_of_reporting_words_is_named_with_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = {"lemma": "say", "pos": "verb", "kind": "sing", "slots": "clause", "not_object": ""}
    monkeypatch.setattr(reporting, "rows", lambda _: iter([(7, row)]))
    reporting.reporting_words.cache_clear()
    with pytest.raises(KnowledgeError, match=r"reporting\.csv:7"):
        reporting.reporting_words()
    monkeypatch.undo()
    reporting.reporting_words.cache_clear()


def test_according_to_vouches_for_its_own_side_of_a_semicolon() -> None:
    (content,) = [c for _, _, c in told("A nurse was held; she confessed, according to the judge.")]
    assert content == "she confessed"


def test_a_country_before_a_colon_is_where_and_says_nothing_unless_it_speaks() -> None:
    assert "Lebanon" not in {s for s, _, _ in told("Lebanon: Cabinet approves US-backed budget")}
    assert [s for s, _, _ in told("Iran: US must leave the region")] == ["Iran"]
    assert told("Kenya: bakers killed in a raid near Somalia") == []
    assert told("Lima: A court jailed nine men. They would have to pay as well.") == []
    assert told("Oman: Miners who held parts of Chad fled their last camp.") == []


def test_who_claims_more_behind_a_comma_does_not_say_what_stands_before() -> None:
    contents = [c for _, _, c in told("Troops kill two miners in Kano, gang claims nine deaths")]
    assert contents == ["nine deaths"]


def test_a_quotation_at_the_end_of_what_is_told_is_not_all_that_is_told() -> None:
    [attack] = [
        e
        for e in pipeline.extract('Rebels attacked a mill in Kesra and "ran away", the army said.')
        if e.action.text == "attacked"
    ]
    assert attack.source.attribution is not None
    assert attack.source.attribution.name == "army"


def test_a_source_between_commas_has_only_the_participle_to_tell() -> None:
    text = "The rebels, backed by Chad according to experts, took the town of Kesra."
    assert told(text) == [("experts", "according to", "backed by Chad")]


def test_nobody_promises_what_had_come_before() -> None:
    text = "The president promised to leave after rebels seized the capital."
    assert told(text) == [("The president", "promised", "to leave")]


def test_who_does_not_explain_a_deed_does_not_tell_it() -> None:
    text = "The ministry did not explain why the men had been arrested."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "arrested"]
    assert (event.modality, event.source.attribution) == ("asserted", None)


def test_nobody_asks_for_what_a_clause_tells_of_the_past() -> None:
    text = "She asked for a trial over the raids of 2017, when nine thousand people fled to Chad."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "fled"]
    assert (event.modality, event.source.attribution) == ("asserted", None)


def test_who_orders_an_arrest_does_not_tell_what_the_arrested_denies() -> None:
    text = "A court ordered the clerk held on corruption charges that he denies."
    [event] = [e for e in pipeline.extract(text) if e.mode == "deny"]
    assert event.source.attribution is None


def test_who_is_found_dead_is_told_of_by_nobody() -> None:
    [event] = pipeline.extract("The commander was later found shot dead.")
    assert (event.modality, event.source.attribution) == ("asserted", None)


def test_who_is_quoted_as_saying_it_says_it() -> None:
    text = "The paper quoted a survivor as saying that soldiers had beaten her sister."
    [event] = [e for e in pipeline.extract(text) if e.action.text == "beaten"]
    assert event.source.attribution is not None
    assert event.source.attribution.name == "survivor"


def test_what_is_so_called_is_said_by_nobody() -> None:
    assert told('The so-called "foreign agents" bill would close the clinics.') == []


def test_a_report_speaks_for_the_body_whose_it_is() -> None:
    def sayer(text: str) -> str:
        [event] = [e for e in pipeline.extract(text) if e.action.text == "killed"]
        return event.source.attribution.name if event.source.attribution else ""

    deed = "says soldiers killed nine monks."
    assert sayer(f"A report by Amnesty International {deed}") == "Amnesty International"
    assert sayer(f"A Human Rights Watch report {deed}") == "Human Rights Watch"
    assert sayer(f"A report from Angola {deed}") == "report"


def test_a_source_inside_a_relative_clause_tells_that_clause_alone() -> None:
    text = "Oslo recalled the raid in which, according to residents, nine guests were killed."
    assert told(text)[0][2] == "in which, according to residents, nine guests were killed"


def test_who_is_denied_entry_is_told_nothing() -> None:
    assert told("The man had been denied asylum.") == []


def test_what_somebody_does_while_speaking_is_not_what_he_says() -> None:
    text = "Troops are not leaving, the king told lawmakers, dismissing the report."
    assert told(text)[0][2] == "Troops are not leaving"


def test_one_of_them_is_known_by_name() -> None:
    assert told("One of them, Noa Levy, said that she was hungry.")[0][0] == "One of them, Noa Levy"


def test_who_neither_confirms_nor_denies_says_nothing() -> None:
    assert told("Ankara has neither confirmed nor denied it.") == []


def test_another_who_speaks_in_contrast_is_no_part_of_what_is_said() -> None:
    text = "The governor said it was calm, while a priest in Pemba said he had counted graves."
    assert [content for _, _, content in told(text)] == ["it was calm", "he had counted graves"]


def test_what_leads_up_to_reported_words_is_the_narrators() -> None:
    text = "Villagers contradicted the general: nine soldiers were buried on Monday, they said."
    assert told(text)[-1] == ("they", "said", "nine soldiers were buried on Monday")


def test_what_a_court_hears_somebody_tells_it() -> None:
    text = "The bomb was planted by agents, a tribunal heard."
    assert told(text) == [("a tribunal", "heard", "The bomb was planted by agents")]
    assert told("Residents heard gunmen shout.") == []


def test_who_asks_for_anonymity_is_quoted_by_the_verb_behind() -> None:
    text = '"He trusted nobody," the aide, who asked for anonymity, told a newspaper.'
    assert told(text)[0][:2] == ("the aide, who asked for anonymity", "told")


def test_the_day_of_saying_is_no_part_of_the_speaker() -> None:
    assert told("Chad's army chief on Monday denied plotting a coup.")[0][0] == "Chad's army chief"


def test_whom_a_court_wants_is_not_what_it_says() -> None:
    assert told("The general is wanted by the court.") == []


def test_who_is_punished_for_words_has_spoken_them() -> None:
    text = "The court opened a case against him for calling for a rebellion."
    assert told(text) == [("him", "calling for", "a rebellion")]


def test_harm_and_days_say_nothing() -> None:
    assert told("Casualties were reported as rebels attacked Bor.") == []
    speakers = [s for s, _, _ in told("Early Monday, rebels claimed they had left the valley.")]
    assert speakers == ["rebels"]


def test_a_spokesman_speaks_within_a_paragraph() -> None:
    text = "Rebels hold the valley. Army spokesman: two villages have been cleared."
    assert ("Army spokesman", ":", "two villages have been cleared") in told(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("They sent a letter to the king opposing the tax.", "They"),
        ("Lawyers for both sides filed papers opposing the sale.", "Lawyers for both sides"),
        ("Karl Lund unleashed a series of tweets criticizing the judge.", "Karl Lund"),
        ("Oslo vetoed a resolution condemning the raid.", "a resolution"),
        ("Karl Lund, speaking to a group of nurses, said he would leave.", "Karl Lund"),
        ("A group of doctors in 2015 called for his dismissal.", "A group of doctors"),
        ("The truth, the nun said then, was that it was late.", "the nun"),
        ("These nurses, Lund explained earlier in the hearing, were well paid.", "Lund"),
    ],
)
def test_who_wrote_or_said_it_says_so(text: str, speaker: str) -> None:
    assert speaker in [who for who, _, _ in told(text)]
