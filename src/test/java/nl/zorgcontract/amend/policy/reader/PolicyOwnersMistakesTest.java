package nl.zorgcontract.amend.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.FaultsOf;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy owner types wrong in a text editor, and how it is told: in plain words. */
class PolicyOwnersMistakesTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "timeZone": "Europe/Amsterdam",  | "timeZone": "Europe/Amsterdam"   | A comma, a quote or a bracket may be missing
          "id": "zonnewijzer-2026-2027"    | "id": "Zonnewijzer 2026"         | is not an id
          "start": "2026-01-01"            | "start": "1-1-2026"              | a day such as 2026-01-01
          "end": "2027-12-31"              | "end": "2025-12-31"              | ends before it starts
          "timeZone": "Europe/Amsterdam"   | "timeZone": "Amsterdam"          | time zone
          "Europe/Amsterdam",              | "Europe/Amsterdam", "chanels": {"accepted": ["form"]}, | Did you mean channels?
          "Europe/Amsterdam",              | "Europe/Amsterdam", "channels": ["form"], | an object in braces
          "starts": ["--03-01", "--09-01"] | "starts": ["03-01", "--09-01"]   | such as --04-01
          "starts": ["--03-01", "--09-01"] | "starts": ["--02-30", "--09-01"] | does not exist in any year
          "starts": ["--03-01", "--09-01"] | "starts": ["--02-29", "--09-01"] | does not exist in every year
          "window": "monthly", "source": "Leefstijl" | "window": "monthy", "source": "Leefstijl" | Did you mean monthly?
          "deadline": {"weeksBefore": 6    | "deadline": {"weeksBefore": "6"  | a whole number
          "Europe/Amsterdam",              | "Europe/Amsterdam", "exceptions": {"reasons": ["LATE"]}, | Please choose from: CHANNEL_NOT_ACCEPTED
          "tariff": "next-quarter"         | "tariff": "next-quarter", "lists": {"apps": {"entries": ["BeterApp"]}} | item 1 of entries
          "aliases": ["complexe wondzorg"] | "aliases": ["complexe wondzorg", 7] | item 2 of aliases
          "deadline": {"weeksBefore": 6    | "deadline": {"weeksBefore": 6, "by": "--11-12" | exactly one way
          "tariff": "next-quarter"         | "tariff": "next quarter"         | Did you mean next-quarter?
          "code": "leefstijl",             | "cod": "leefstijl",              | Did you mean code?
          "affectsTariff": true            | "affectsTariff": "yes"           | true or false
          "nl": "Leefstijl"                | "nl": "Wondzorg"                 | already means the agreement leefstijl
          "type": "decimal", "above": 0    | "type": "number", "above": 0     | decimal
          "submitters": ["regional-organisation"] | "submitters": ["regional-organization"] | Did you mean regional-organisation?
          "practice.bigRegistered"         | "practise.bigRegistered"         | practice.patients
          "whenFalse": "refer"             | "whenFalse": "reffer"            | Did you mean refer?
          "withdrawn": {"en": "The programme has ended.", "nl": "Het programma is beëindigd."} | "withdrawn": true | an object in braces
          "leefstijl": {"withdrawn"        | "leefstil": {"withdrawn"         | Did you mean leefstijl?
          "from": "2026-07-01"             | "from": "2028-07-01"             | outside the term of the policy
          "deadline": {"weeksBefore": null, "daysBefore": 10} | "deadline": {"daysBefore": 10} | exactly one way
          "late": "refer",                 | "late": "refer", "term": {"end": "2028-12-31"}, | cannot change term
          "--09-01": "--07-15"             | "--10-01": "--07-15"             | no day: --09-01
          """)
  void mistakeIsToldInPlainWords(String right, String mistaken, String told) throws IOException {
    String policy = Files.readString(sample());
    assertThat(policy).contains(right);

    List<Fault> faults = FaultsOf.all(() -> read(policy.replace(right, mistaken)));

    assertThat(faults).hasSizeLessThanOrEqualTo(3);
    assertThat(faults).allMatch(fault -> fault.place().line() > 1);
    assertThat(faults)
        .extracting(fault -> Messages.in(Language.EN).text(fault.message()))
        .anyMatch(text -> text.contains(told));
  }

  private static Path sample() {
    return Path.of(
        System.getProperty("amend.basedir", "."),
        "samples",
        "policies",
        "zonnewijzer-2026-2027.json");
  }

  private static void read(String policy) {
    PolicyReader.read("p.json", new ByteArrayInputStream(policy.getBytes(StandardCharsets.UTF_8)));
  }
}
