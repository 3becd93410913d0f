package nl.zorgcontract.amend.cli.option;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.table.CsvStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Converts the words of the command line to values. What is said of a word that means none depends
 * on the option alone, so a converter only fails.
 */
final class Converters {

  private static final Map<Class<?>, ITypeConverter<?>> BY_TYPE =
      Map.of(
          String.class, word -> word,
          Path.class, word -> Path.of(filled(word)),
          LocalDate.class, word -> Days.parse(word).orElseThrow(),
          Language.class, word -> CodeTable.of(Language.class).ofWord(word).orElseThrow(),
          Character.class, Converters::delimiter,
          Charset.class, Charset::forName,
          CsvStyle.class, word -> CodeTable.of(CsvStyle.class).ofWord(word).orElseThrow());

  private Converters() {}

  /** The converters for values of these types; none where the parser's own will do. */
  static ITypeConverter<?>[] of(Class<?>... types) {
    return Arrays.stream(types).allMatch(BY_TYPE::containsKey)
        ? Arrays.stream(types).map(BY_TYPE::get).toArray(ITypeConverter<?>[]::new)
        : new ITypeConverter<?>[0];
  }

  /** The converters for parameters of this type: whoever gives one means something. */
  static ITypeConverter<?>[] ofParameter(Class<?> type) {
    ITypeConverter<String> text = Converters::filled;
    return type == String.class ? new ITypeConverter<?>[] {text} : of(type);
  }

  private static String filled(String word) {
    if (word.isBlank()) {
      throw new TypeConversionException("empty");
    }
    return word;
  }

  /** One character, or the word {@code tab}. */
  private static char delimiter(String word) {
    return switch (word) {
      case ";", ",", "|" -> word.charAt(0);
      case "\t", "\\t", "tab" -> '\t';
      default -> throw new TypeConversionException("no delimiter");
    };
  }
}
