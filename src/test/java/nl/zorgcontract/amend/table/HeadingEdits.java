package nl.zorgcontract.amend.table;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Single edits of the headings of a file, as people make them. */
public final class HeadingEdits {

  private HeadingEdits() {}

  /**
   * A heading that was edited.
   *
   * @param header which of the headers
   * @param column its place there
   * @param heading what it is now
   */
  public record Edit(int header, int column, String heading) {}

  /** One edit of one heading of one of the headers, which are equally long. */
  public static Arbitrary<Edit> of(List<List<String>> headers) {
    return Combinators.combine(
            Arbitraries.integers().between(0, headers.size() - 1),
            Arbitraries.integers().between(0, headers.get(0).size() - 1),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 60),
            Arbitraries.chars().with(" abcdeginorst_-.x1\u00e9\u200b\u00ad/"))
        .as(
            (header, column, kind, at, c) ->
                new Edit(header, column, edited(headers.get(header).get(column), kind, at, c)));
  }

  private static String edited(String heading, int kind, int at, char c) {
    int i = at % heading.length();
    return switch (kind) {
      case 0 -> heading.substring(0, i) + heading.substring(i + 1);
      case 1 -> heading.substring(0, i) + c + heading.substring(i);
      case 2 -> heading.substring(0, i) + c + heading.substring(i + 1);
      case 3 ->
          i + 1 < heading.length()
              ? heading.substring(0, i)
                  + heading.charAt(i + 1)
                  + heading.charAt(i)
                  + heading.substring(i + 2)
              : heading.toUpperCase(Locale.ROOT);
      default -> at % 2 == 0 ? heading + " praktijk" : "gewenste " + heading;
    };
  }
}
