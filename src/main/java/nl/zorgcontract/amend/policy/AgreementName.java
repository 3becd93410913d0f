package nl.zorgcontract.amend.policy;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.LocalizedText;

/**
 * The code and the names of an agreement.
 *
 * @param code the code in files, lower case
 * @param name what people call it
 * @param aliases other names that requests may use
 */
public record AgreementName(String code, LocalizedText name, List<String> aliases) {

  public AgreementName {
    aliases = List.copyOf(aliases);
  }

  /** Every name by which a request may ask for it: code, names, aliases. */
  Stream<String> all() {
    return Stream.concat(Stream.of(code, name.nl(), name.en()), aliases.stream());
  }
}
