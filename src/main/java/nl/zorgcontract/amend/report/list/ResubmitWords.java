package nl.zorgcontract.amend.report.list;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.list.ResubmitList.ResubmittedRequest;
import nl.zorgcontract.amend.report.text.TermWords;
import org.jspecify.annotations.Nullable;

/**
 * How the list of what can be sent in again calls agreements, actions, terms and their values: by
 * code, or by labels, of which the reader of requests makes the same requests.
 */
final class ResubmitWords {

  /** By code. */
  static final ResubmitWords CODES = new ResubmitWords(null, Map.of());

  /** The columns that hold codes, and where the words for these are. */
  private static final Map<String, String> CODED =
      Map.of(
          "action",
          "action.",
          "submitted_by",
          "resubmit.submitter.",
          "channel",
          "resubmit.channel.");

  private final @Nullable Messages messages;

  /** The labels of the terms that have one, by name. */
  private final Map<String, String> labels;

  private ResubmitWords(@Nullable Messages messages, Map<String, String> labels) {
    this.messages = messages;
    this.labels = labels;
  }

  /** By the labels that these requests have in common: only these name one column. */
  static ResubmitWords labels(Messages messages, List<ResubmittedRequest> requests) {
    Map<String, Set<String>> found = new HashMap<>();
    TermWords words = new TermWords(messages);
    for (ResubmittedRequest again : requests) {
      for (String name : again.request().terms().keySet()) {
        found
            .computeIfAbsent(name, each -> new HashSet<>())
            .add(words.label(name, again.agreement()));
      }
    }
    Map<String, Long> used =
        found.values().stream()
            .flatMap(Set::stream)
            .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
    Map<String, String> labels = new HashMap<>();
    found.forEach(
        (name, called) ->
            called.stream()
                .filter(label -> called.size() == 1 && Long.valueOf(1).equals(used.get(label)))
                .forEach(label -> labels.put(name, label)));
    return new ResubmitWords(messages, labels);
  }

  /** The heading of a column of request files. */
  String heading(String heading) {
    return heading.startsWith(ResubmitList.TERM)
        ? ResubmitList.TERM + labels.getOrDefault(term(heading), term(heading))
        : heading;
  }

  /** What stands in a cell. */
  String cell(String heading, String code, @Nullable Agreement agreement) {
    if (messages == null || code.isEmpty()) {
      return code;
    }
    String words = CODED.get(heading);
    if (words != null) {
      return messages.text(Message.of(words + code));
    }
    if (agreement == null) {
      return code;
    }
    if (heading.equals("agreement")) {
      return agreement.name().in(messages.language());
    }
    return heading.startsWith(ResubmitList.TERM)
        ? value(term(heading), code, agreement, messages)
        : code;
  }

  private static String term(String heading) {
    return heading.substring(ResubmitList.TERM.length());
  }

  /** What people call a value, where it is read as the same value again. */
  private static String value(String name, String code, Agreement agreement, Messages messages) {
    Value given = new Value.Text(code);
    Optional<TermDefinition> term = agreement.term(name);
    Optional<Value> meant = term.flatMap(each -> each.parse(given));
    String label = new TermWords(messages).value(name, given, agreement);
    Optional<Value> read = term.flatMap(each -> each.parse(new Value.Text(label)));
    return meant.isPresent() && read.equals(meant) ? label : code;
  }
}
