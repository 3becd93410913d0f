package nl.zorgcontract.amend.report.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.Policy;

/**
 * Names agreements by their code alone, where it is not kept which policy they are of: as the first
 * policy calls them that has the code, now or in a revision.
 */
public final class AgreementNames {

  private final Map<String, String> names = new HashMap<>();

  /** The agreements of these policies in the language of these messages. */
  public AgreementNames(List<Policy> policies, Messages messages) {
    policies.stream()
        .flatMap(policy -> policy.versions().stream())
        .flatMap(version -> version.policy().agreements().all().stream())
        .forEach(each -> names.putIfAbsent(each.code(), messages.text(each.name())));
  }

  /** The agreement's name; the code where no policy has it. */
  public String of(String code) {
    return names.getOrDefault(code, Sanitizer.of(code));
  }
}
