package nl.zorgcontract.amend.decision;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.reader.PolicyReader;

/**
 * A table of requests and the decisions expected on them.
 *
 * <pre>
 * # A title
 * policy: zilveren-kruis-2026-2027      defaults of columns that the table has not
 * agreement: kwaliteit
 *
 * received   | start      | decision                 | submit by
 * 2026-03-04 | 2026-04-01 | accepted                 | 2026-03-04
 * </pre>
 *
 * Columns of a request: id, action (start), agreement, received (2026-02-01), start, by, channel,
 * terms. Of the practice: contract (its term), facts, without (a fact), agreed (terms of a period
 * of the agreement since the term's first day; {@code -} for one without terms). Of the run:
 * policy, as of (the term's last day), granted (a reason). Of the decision: decision (outcome and
 * codes), start date, submit by, tariff from, proposal, warnings, revision; a column that is not
 * there is not looked at. What is only explained stands under "why".
 *
 * @param title what the rows show
 */
record RuleTable(String title, List<Row> rows) {

  /** A row: the cells by column. */
  record Row(Map<String, String> cells) {

    private static final List<String> EXPECTED =
        List.of(
            "decision",
            "start date",
            "submit by",
            "tariff from",
            "proposal",
            "warnings",
            "revision");

    String text() {
      return cells.entrySet().stream()
          .filter(each -> !each.getValue().isEmpty() && !EXPECTED.contains(each.getKey()))
          .map(each -> each.getKey() + " " + each.getValue())
          .collect(Collectors.joining(", "));
    }

    private String cell(String column, String usual) {
      String cell = cells.getOrDefault(column, "");
      return cell.isEmpty() ? usual : cell;
    }

    /** The expected parts of the decision by column. */
    Map<String, String> expected() {
      Map<String, String> expected = new LinkedHashMap<>();
      EXPECTED.stream()
          .filter(cells::containsKey)
          .forEach(column -> expected.put(column, cells.get(column)));
      return expected;
    }

    /** The same parts as they were decided. */
    Map<String, String> decided() {
      Decision decision = decide();
      Policy policy = decision.subject().policy();
      Map<String, String> decided = new LinkedHashMap<>();
      decided.put("decision", TestDecider.verdict(decision));
      decided.put("start date", text(decision.startDate()));
      decided.put("submit by", text(decision.submitBy()));
      decided.put("tariff from", text(decision.tariffFrom()));
      decided.put("proposal", proposal(decision.proposal()));
      decided.put(
          "warnings",
          TestDecider.warnings(decision).stream().map(Enum::name).collect(Collectors.joining(" ")));
      decided.put(
          "revision",
          policy == null || policy.revision() == null ? "" : policy.revision().from().toString());
      decided.keySet().retainAll(cells.keySet());
      return decided;
    }

    private static String proposal(StartOption proposal) {
      return proposal == null
          ? ""
          : proposal.startDate()
              + (proposal.submitBy() == null ? "" : " by " + proposal.submitBy());
    }

    private static String text(Object value) {
      return Objects.toString(value, "");
    }

    private Decision decide() {
      Policy policy = policy();
      TestDecider decider =
          TestDecider.on(cell("as of", policy.term().end().toString()))
              .know(policy)
              .with(contract(policy));
      if (!cell("granted", "").isEmpty()) {
        decider.granted("R-1", cells.get("granted"));
      }
      return decider.decide(request());
    }

    private Policy policy() {
      String name = cells.get("policy");
      return switch (name) {
        case "zilveren-kruis-2026-2027" -> Bundled.ZILVEREN_KRUIS;
        case "salland-2025" -> Bundled.SALLAND;
        default ->
            PolicyReader.read(
                name,
                new ByteArrayInputStream(
                    RuleTablesTest.text(name).getBytes(StandardCharsets.UTF_8)));
      };
    }

    private ContractBuilder contract(Policy policy) {
      ContractBuilder contract = ContractBuilder.contract(policy, "C-1");
      if (policy.id().equals(Bundled.SALLAND.id())) {
        contract.facts(Bundled.SALLAND_FACTS);
      }
      String term = cell("contract", "");
      if (!term.isEmpty()) {
        contract.term(term.substring(0, 10), term.substring(14));
      }
      contract.facts(cell("facts", null));
      contract.withoutFact(cell("without", ""));
      String agreed = cell("agreed", "");
      if (!agreed.isEmpty()) {
        String terms = agreed.equals("-") ? null : agreed;
        String since = cell("since", policy.term().start().toString());
        contract.has(cells.get("agreement"), since, null, terms);
      }
      return contract;
    }

    private RequestBuilder request() {
      return RequestBuilder.request(
              Action.valueOf(upper(cell("action", "start"))), cells.get("agreement"))
          .received(cell("received", "2026-02-01"))
          .from(cell("start", null))
          .by(Submitter.valueOf(upper(cell("by", "practice"))))
          .via(Channel.valueOf(upper(cell("channel", "form"))))
          .withAll(cell("terms", null));
    }

    private static String upper(String word) {
      return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
  }

  /** The tables of a file. */
  static List<RuleTable> parse(String text) {
    List<RuleTable> tables = new ArrayList<>();
    for (String part : text.split("(?m)^# ", -1)) {
      if (!part.isBlank()) {
        tables.add(table(part.lines().map(String::strip).toList()));
      }
    }
    return tables;
  }

  private static RuleTable table(List<String> lines) {
    Map<String, String> defaults = new LinkedHashMap<>();
    List<String> header = List.of();
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.contains("|")) {
        List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (header.isEmpty()) {
          header = cells;
        } else {
          rows.add(row(defaults, header, cells));
        }
      } else if (line.contains(": ")) {
        String[] parts = line.split(": ", 2);
        defaults.put(parts[0], parts[1]);
      }
    }
    return new RuleTable(lines.get(0), rows);
  }

  private static Row row(Map<String, String> defaults, List<String> header, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>(defaults);
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    row.remove("why");
    return new Row(row);
  }
}
