package nl.zorgcontract.amend.overview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.Register;

/**
 * Registers of contracts of 2026 and 2027, written down in short.
 *
 * <p>A period: {@code poh-ggz 2026-01-01/2026-06-30 12 R-1}, where the end, the hours a week and
 * the request may be {@code -}. An amendment: {@code R-1 change poh-ggz 2026-07-01}, with members
 * behind it as {@code decidedOn=2026-05-21}; its {@code replaced=} are periods in brackets. Several
 * are separated by {@code ;}.
 */
final class RegisterInShort {

  private final List<String> lines = new ArrayList<>();
  private String history = "";

  /** Adds a contract with these periods, under the Zilveren Kruis policy. */
  public RegisterInShort contract(String contractId, String periods) {
    return contract(contractId, periods, "");
  }

  /** Adds a contract with these periods and amendments. */
  public RegisterInShort contract(String contractId, String periods, String amendments) {
    String agbCode = String.format("%08d", 1_000_000 + lines.size());
    history = each(amendments, ";(?![^\\[]*\\])", RegisterInShort::amendment);
    lines.add(
        "{\"contractId\":\"%s\",\"policy\":\"zilveren-kruis-2026-2027\",\"agbCode\":\"%s\","
                .formatted(contractId, agbCode)
            + "\"practiceName\":\"Practice %s\",\"start\":\"2026-01-01\",\"end\":\"2027-12-31\","
                .formatted(contractId)
            + "\"agreements\":[%s],\"amendments\":[%s]}"
                .formatted(each(periods, ";", RegisterInShort::period), history));
    return this;
  }

  private interface Shorthand {
    String json(String text);
  }

  private static String each(String texts, String separator, Shorthand form) {
    return Arrays.stream(texts.split(separator))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(form::json)
        .collect(Collectors.joining(","));
  }

  private static String period(String text) {
    String[] words = text.split("[ /]+");
    return "{\"agreement\":\"%s\",\"start\":\"%s\",\"end\":%s,\"terms\":%s,\"requestId\":%s}"
        .formatted(
            words[0],
            words[1],
            quoted(words[2]),
            words[3].equals("-") ? "{}" : "{\"hoursPerWeek\":" + words[3] + "}",
            quoted(words[4]));
  }

  private static String amendment(String text) {
    int bracket = text.indexOf(" replaced=[");
    String[] words = (bracket < 0 ? text : text.substring(0, bracket)).split(" +");
    StringBuilder json =
        new StringBuilder(
            "{\"requestId\":\"%s\",\"action\":\"%s\",\"agreement\":\"%s\",\"startDate\":\"%s\""
                .formatted((Object[]) words));
    for (String word : Arrays.asList(words).subList(4, words.length)) {
      int equals = word.indexOf('=');
      json.append(",\"%s\":".formatted(word.substring(0, equals)))
          .append(quoted(word.substring(equals + 1)));
    }
    if (bracket >= 0) {
      String replaced = text.substring(text.indexOf('[') + 1, text.lastIndexOf(']'));
      json.append(",\"replaced\":[")
          .append(each(replaced, ";", RegisterInShort::period))
          .append(']');
    }
    return json.append('}').toString();
  }

  private static String quoted(String word) {
    return word.equals("-") ? "null" : '"' + word + '"';
  }

  /** Writes the register and reads it with all its contracts. */
  public Register read(Path file) throws IOException {
    Files.write(file, lines);
    return Register.read(
        file,
        ContractFilter.that(contract -> true),
        policy -> true,
        (policy, agreement) -> true,
        null);
  }

  /** The one contract of this register. */
  public Contract only(Path file) throws IOException {
    return read(file).contracts().get(0);
  }
}
