package io.aiclearance.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiclearance.domain.ToolId;
import io.aiclearance.domain.intake.DetailSources;
import io.aiclearance.domain.request.Detail;
import io.aiclearance.jira.Issue;
import io.aiclearance.jira.JiraForms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of the sources, detail by detail (R3.4). */
class WhereDetailsComeFromTest {
  private static final Details NOTHING = new Details(null, null, null, null, null);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DetailSources SOURCES =
      new DetailSources(
          "type",
          Map.of(
              Detail.TOOL,
              "tool",
              Detail.DAYS,
              "days",
              Detail.PURPOSE,
              "purpose",
              Detail.TOOL_URL,
              "url"),
          Map.of(
              Detail.TOOL,
              "Which tool?",
              Detail.DAYS,
              "Days",
              Detail.PURPOSE,
              "Purpose",
              Detail.TOOL_URL,
              "Link"),
          Map.of("20001", new ToolId("github-copilot")));

  private static Details details(
      @Nullable String panel, @Nullable String fields, @Nullable String form) {
    return PanelDetails.of(json(panel))
        .or(FieldDetails.of(issue(fields), SOURCES))
        .or(FormDetails.of(answers(form), SOURCES))
        .bounded();
  }

  private static JsonNode json(@Nullable String text) {
    try {
      return text == null ? JSON.missingNode() : JSON.readTree(text.replace('\'', '"'));
    } catch (java.io.IOException e) {
      throw new AssertionError(text, e);
    }
  }

  private static Issue issue(@Nullable String fields) {
    return new Issue(
        "1",
        "AIC-1",
        "AIC",
        "Open",
        null,
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        "",
        json(fields == null ? "{}" : "{" + fields + "}"),
        JSON.createObjectNode());
  }

  /** Label and answer in turn. */
  private static List<JiraForms.Answer> answers(@Nullable String form) {
    var answers = new ArrayList<JiraForms.Answer>();
    if (form != null) {
      var parts = form.split("=|;", -1);
      for (var i = 0; i + 1 < parts.length; i += 2) {
        answers.add(new JiraForms.Answer(parts[i].strip(), parts[i + 1].strip(), List.of()));
      }
    }
    return answers;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        // the property
        "{'v':1,'tool':'claude','toolName':'Claude'}|'tool':{'id':'20001','value':'Copilot'}|Which tool?=X|-|claude",
        "{'v':1,'tool':null,'toolName':'New one'}|'tool':{'id':'20001','value':'Copilot'}|-|-|New one",
        "{'tool':'Old shape'}|-|-|-|Old shape",
        "{'tool':'  '}|'tool':'In a text field'|-|-|In a text field",
        "{'tool':{'id':7}}|-|Which tool=By form|-|By form",
        "[1,2]|-|-|-|-",
        "'text'|-|-|-|-",
        // the field
        "-|'tool':{'id':'20001','value':'Copilot'}|Which tool?=X|20001|Copilot",
        "-|'tool':[{'id':'20001','value':'Copilot'}]|-|20001|Copilot",
        "-|'tool':[{'id':'1','value':'A'},{'id':'2','value':'B'}]|-|-|-",
        "-|'tool':null|which  TOOL *=Claude|-|Claude",
        "-|'tool':''|Which tool?=|-|-",
        // the form: its newest answer counts
        "-|-|Which tool?=Old;Which tool?=New|-|New",
        "-|-|Which tool?=Old;Which tool?=|-|Old",
        "-|-|Another question=Claude|-|-",
      })
  void the_tool(
      @Nullable String panel,
      @Nullable String fields,
      @Nullable String form,
      @Nullable String option,
      @Nullable String name) {
    var said = details(panel, fields, form);
    assertEquals(option, said.toolOption());
    assertEquals(name, said.toolName());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "{'durationDays':7}|'days':30.0|Days=60|7",
        "{'durationDays':'14'}|-|-|14",
        "{'durationDays':null}|'days':30.0|-|30",
        "{'durationDays':'soon'}|'days':30|-|0",
        "{'durationDays':1e99}|-|-|0",
        "{'durationDays':-3}|-|-|0",
        "-|'days':2.5|-|0",
        "-|'days':{'id':'1','value':'30 days'}|-|30",
        "-|'days':'90'|-|90",
        "-|'days':'1 Day'|-|1",
        "-|'days':'2 weeks'|-|14",
        "-|'days':'3 months'|-|0",
        "-|'days':'30-60'|-|0",
        "-|-|Days:=30 days|30",
        "-|-|Days=as long as it takes|0",
        "-|-|-|-",
      })
  void the_days(
      @Nullable String panel,
      @Nullable String fields,
      @Nullable String form,
      @Nullable Integer days) {
    assertEquals(days, details(panel, fields, form).days());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "{'purpose':'panel'}|'purpose':'field'|Purpose=form|panel",
        "-|'purpose':'field'|Purpose=form|field",
        "-|'purpose':{'id':'5','value':'Research'}|-|Research",
        "-|'purpose':{'type':'doc','version':1,'content':[{'type':'paragraph','content':[{'type':'text','text':'<b>请</b> 🧪'}]}]}|-|<b>请</b> 🧪",
        "-|-|Purpose=form|form",
        "{'purpose':' '}|'purpose':' '|Purpose= |-",
      })
  void the_purpose(
      @Nullable String panel,
      @Nullable String fields,
      @Nullable String form,
      @Nullable String purpose) {
    assertEquals(purpose, details(panel, fields, form).purpose());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "{'toolUrl':'https://a.example/x'}|'url':'https://b.example'|-|https://a.example/x",
        "{'toolUrl':'javascript:alert(1)'}|'url':'HTTP://b.example/?q=1'|-|HTTP://b.example/?q=1",
        "-|-|Link=https://c.example|https://c.example",
        // what is no address is for the ruling to object to
        "-|'url':'look it up'|-|look it up",
        "-|-|-|-",
      })
  void the_url(
      @Nullable String panel,
      @Nullable String fields,
      @Nullable String form,
      @Nullable String url) {
    assertEquals(url, details(panel, fields, form).toolUrl());
  }

  @Test
  void each_detail_may_come_from_another_place() {
    var said =
        details(
            "{'durationDays':7}",
            "'tool':{'id':'20001','value':'Copilot'}",
            "Purpose=To learn;Days=90;Link=https://x.example");
    assertEquals(new Details("20001", "Copilot", "https://x.example", 7, "To learn"), said);
  }

  @Test
  void text_is_kept_as_it_was_written_and_bounded() {
    var long4000 = "🧪".repeat(5_000);
    var said = details("{'purpose':'%s','tool':'a\\u0000b'}".formatted(long4000), null, null);
    assertEquals("🧪".repeat(4_000), said.purpose());
    assertEquals("ab", said.toolName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'tool':'x','durationDays':1,'purpose':'p','toolUrl':'https://x.example'}",
        "{'durationDays':1,'purpose':'p'}"
      })
  void forms_are_read_only_where_they_could_tell_more(String panel) {
    var listed = "'tool':{'id':'20001','value':'Copilot'}";
    assertFalse(
        PanelDetails.of(json(panel))
            .or(FieldDetails.of(issue(listed), SOURCES))
            .wantsForms(SOURCES));
  }

  @Test
  void a_form_could_tell_what_is_asked_there_and_said_nowhere() {
    assertTrue(NOTHING.wantsForms(SOURCES));
    assertFalse(
        NOTHING.wantsForms(
            new DetailSources("type", SOURCES.fields(), Map.of(), SOURCES.toolOptions())));
    // an unlisted tool's address is a detail, a listed one's is not
    var unlisted = new Details("20009", "Other", null, 1, "p");
    assertTrue(unlisted.wantsForms(SOURCES));
  }
}
