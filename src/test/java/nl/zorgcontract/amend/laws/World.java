package nl.zorgcontract.amend.laws;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.decision.ruling.Ruling;

/**
 * A day, the contracts on that day, and the requests that came in until then.
 *
 * @param asOf the day of the run
 * @param contracts each the JSON of one contract
 * @param array whether the register is one JSON array; else a contract a line
 * @param requests in the order of the input
 * @param rulings what persons ruled
 */
record World(
    LocalDate asOf,
    List<String> contracts,
    boolean array,
    List<Sent> requests,
    List<Ruling> rulings) {

  /** The register's file. */
  String register() {
    return array
        ? contracts.stream().collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"))
        : contracts.stream().map(contract -> contract + "\n").collect(Collectors.joining());
  }

  /** The requests in order of receipt, those of one moment in the order of the input. */
  List<Sent> inOrderOfReceipt() {
    return requests.stream().sorted(Comparator.comparing(World::moment)).toList();
  }

  /** A request of which only the day is known came in at the start of that day. */
  private static long moment(Sent request) {
    return request.day().toEpochDay() * 1440 + (request.minute() == null ? 0 : request.minute());
  }

  @Override
  public String toString() {
    return "as of "
        + asOf
        + "\n"
        + register()
        + Form.ENGLISH_CSV.write(requests)
        + rulings.stream().map(Ruling::toString).collect(Collectors.joining("\n"));
  }
}
