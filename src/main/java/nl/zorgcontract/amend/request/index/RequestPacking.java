package nl.zorgcontract.amend.request.index;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Encodes requests as bytes and decodes them again. What has no short form, a file's name and JSON
 * that no term can be, is kept apart.
 */
final class RequestPacking {

  private static final List<Action> ACTIONS = List.of(Action.values());
  private static final List<Submitter> SUBMITTERS = List.of(Submitter.values());
  private static final List<Channel> CHANNELS = List.of(Channel.values());

  /** Days are counted from here, so that 0 is none: files write the years 1 to 9999. */
  private static final long DAY_ZERO = LocalDate.of(0, 1, 1).toEpochDay();

  private static final int TEXT = 0;
  private static final int NUMBER = 1;
  private static final int FLAG = 2;
  private static final int CHOICES = 3;
  private static final int OTHER = 4;

  private final List<String> files = new ArrayList<>();
  private final RepeatedTexts names = new RepeatedTexts();
  private final List<Value> others = new ArrayList<>();

  void write(AmendmentRequest request, VarintWriter out) {
    out.text(request.requestId());
    out.textOrNull(request.contractId()).textOrNull(request.agbCode());
    out.textOrNull(request.amends());
    out.number(file(request.origin().file())).number(request.origin().line());
    out.number(request.contract().agbPadded() ? 1 : 0);
    names.write(request.agreement(), out);
    out.number(ACTIONS.indexOf(request.action()));
    out.number(day(request.startDate()));
    out.number(request.terms().size());
    request
        .terms()
        .forEach(
            (name, value) -> {
              names.write(name, out);
              write(value, out);
            });
    write(request.receivedAt(), out);
    out.number(SUBMITTERS.indexOf(request.submittedBy()));
    out.number(CHANNELS.indexOf(request.channel()));
    out.textOrNull(request.note());
  }

  AmendmentRequest read(VarintReader in) {
    RequestKey key = readKey(in);
    return new AmendmentRequest(
        new Origin(files.get((int) in.number()), (int) in.number()),
        key.requestId(),
        new NamedContract(key.agbCode(), in.number() == 1, key.contractId()),
        new AskedChange(
            names.read(in), ACTIONS.get((int) in.number()), key.amends(), dayOrNull(in.number())),
        terms(in),
        new Submission(
            receivedAt(in), SUBMITTERS.get((int) in.number()), CHANNELS.get((int) in.number())),
        in.textOrNull());
  }

  /** Decodes the fields that come first. */
  RequestKey readKey(VarintReader in) {
    return new RequestKey(in.text(), in.textOrNull(), in.textOrNull(), in.textOrNull());
  }

  /** Requests come file by file. */
  private int file(String name) {
    int last = files.size() - 1;
    if (last < 0 || !files.get(last).equals(name)) {
      files.add(name);
    }
    return files.size() - 1;
  }

  private static void write(ReceivedAt receivedAt, VarintWriter out) {
    out.number(day(receivedAt.day()));
    Instant moment = receivedAt.moment();
    if (moment != null) {
      out.number(moment.getEpochSecond()).number(moment.getNano());
    }
  }

  private static ReceivedAt receivedAt(VarintReader in) {
    LocalDate day = dayOrNull(in.number());
    return day != null
        ? ReceivedAt.on(day)
        : ReceivedAt.at(Instant.ofEpochSecond(in.number(), in.number()));
  }

  private static long day(@Nullable LocalDate day) {
    return day == null ? 0 : day.toEpochDay() - DAY_ZERO;
  }

  private static @Nullable LocalDate dayOrNull(long day) {
    return day == 0 ? null : LocalDate.ofEpochDay(day + DAY_ZERO);
  }

  private void write(Value value, VarintWriter out) {
    if (value instanceof Value.Text text) {
      out.number(TEXT).text(text.text());
    } else if (value instanceof Value.Number number) {
      out.number(NUMBER).text(number.number().toString());
    } else if (value instanceof Value.Flag flag) {
      out.number(FLAG).number(flag.flag() ? 1 : 0);
    } else if (value instanceof Value.Choices several) {
      out.number(CHOICES).number(several.choices().size());
      several.choices().forEach(out::text);
    } else {
      others.add(value);
      out.number(OTHER).number(others.size() - 1L);
    }
  }

  private Map<String, Value> terms(VarintReader in) {
    int count = (int) in.number();
    if (count == 0) {
      return Map.of();
    }
    Map<String, Value> terms = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      terms.put(Objects.requireNonNull(names.read(in)), value(in));
    }
    return terms;
  }

  private Value value(VarintReader in) {
    int kind = (int) in.number();
    return switch (kind) {
      case TEXT -> new Value.Text(in.text());
      case NUMBER -> new Value.Number(new BigDecimal(in.text()));
      case FLAG -> new Value.Flag(in.number() == 1);
      case CHOICES -> choices(in);
      case OTHER -> others.get((int) in.number());
      default -> throw new IllegalStateException("No kind of value: " + kind);
    };
  }

  private static Value choices(VarintReader in) {
    int count = (int) in.number();
    List<String> choices = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      choices.add(in.text());
    }
    return new Value.Choices(choices);
  }
}
