package nl.zorgcontract.amend.laws;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;

/** The forms in which requests are sent in, by the tables of the format. */
enum Form {
  ENGLISH_CSV(false) {
    @Override
    String write(List<Sent> requests) {
      return csv(requests, ',');
    }
  },
  DUTCH_CSV(true) {
    @Override
    String write(List<Sent> requests) {
      return csv(requests, ';');
    }
  },
  ENGLISH_JSON(false) {
    @Override
    String write(List<Sent> requests) {
      return requests.stream().map(this::json).collect(Collectors.joining(",\n", "[", "]"));
    }
  },
  DUTCH_JSON(true) {
    @Override
    String write(List<Sent> requests) {
      return requests.stream().map(this::json).collect(Collectors.joining("\n"));
    }
  };

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private static final Map<String, String> DUTCH_HEADINGS =
      Map.of(
          "requestId", "Aanvraagnummer",
          "receivedAt", "Ontvangen op",
          "agbCode", "AGB-code",
          "contractId", "Contractnummer",
          "agreement", "Afspraak",
          "action", "Actie",
          "startDate", "Startdatum",
          "submittedBy", "Ingediend door",
          "channel", "Kanaal");

  private static final Map<String, String> ENGLISH_HEADINGS =
      Map.of(
          "requestId", "request_id",
          "receivedAt", "received_at",
          "agbCode", "agb_code",
          "contractId", "contract_id",
          "agreement", "agreement",
          "action", "action",
          "startDate", "start_date",
          "submittedBy", "submitted_by",
          "channel", "channel");

  private static final List<String> MEMBERS =
      List.of(
          "requestId",
          "receivedAt",
          "agbCode",
          "contractId",
          "agreement",
          "action",
          "startDate",
          "submittedBy",
          "channel");

  private final boolean dutch;

  Form(boolean dutch) {
    this.dutch = dutch;
  }

  /** The text of a file that holds the requests, in their order. */
  abstract String write(List<Sent> requests);

  String csv(List<Sent> requests, char delimiter) {
    TreeSet<String> terms = new TreeSet<>();
    requests.forEach(request -> terms.addAll(request.terms().keySet()));
    List<String> header = new ArrayList<>();
    MEMBERS.forEach(name -> header.add((dutch ? DUTCH_HEADINGS : ENGLISH_HEADINGS).get(name)));
    terms.forEach(term -> header.add((dutch ? "voorwaarden." : "terms.") + term));
    StringBuilder file = new StringBuilder();
    line(file, header, delimiter);
    for (Sent request : requests) {
      Map<String, String> fields = fields(request);
      List<String> cells = new ArrayList<>();
      MEMBERS.forEach(name -> cells.add(fields.getOrDefault(name, "")));
      terms.forEach(term -> cells.add(term(request.terms().getOrDefault(term, ""))));
      line(file, cells, delimiter);
    }
    return file.toString();
  }

  private static void line(StringBuilder file, List<String> cells, char delimiter) {
    file.append(
            cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(String.valueOf(delimiter))))
        .append(delimiter == ';' ? "\r\n" : "\n");
  }

  String json(Sent request) {
    List<String> members = new ArrayList<>();
    fields(request).forEach((name, value) -> members.add(quoted(name) + ":" + quoted(value)));
    String terms =
        request.terms().entrySet().stream()
            .map(term -> quoted(term.getKey()) + ":" + jsonTerm(term.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    members.add(quoted("terms") + ":" + terms);
    return "{" + String.join(",", members) + "}";
  }

  /** In English as JSON has it, in Dutch as an employee types it. */
  private String jsonTerm(String value) {
    boolean bare = !dutch && value.matches("true|false|-?[0-9]+(\\.[0-9]+)?");
    return bare ? value : quoted(term(value));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private Map<String, String> fields(Sent request) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("requestId", request.requestId());
    fields.put("receivedAt", received(request));
    if (request.agbCode() != null) {
      fields.put("agbCode", request.agbCode());
    }
    if (request.contractId() != null) {
      fields.put("contractId", request.contractId());
    }
    fields.put(
        "agreement", dutch ? request.agreement().name().nl() : request.agreement().name().en());
    fields.put("action", action(request.action()));
    if (request.isBroken()) {
      fields.put("startDate", "2026-06-31");
    } else if (request.start() != null) {
      fields.put("startDate", day(request.start()));
    }
    fields.put("submittedBy", submitter(request.submitter()));
    fields.put("channel", channel(request.channel()));
    return fields;
  }

  private String received(Sent request) {
    if (request.minute() == null) {
      return day(request.day());
    }
    LocalDateTime local = request.day().atStartOfDay().plusMinutes(request.minute());
    return dutch
        ? day(request.day()) + " " + local.toLocalTime()
        : local.atZone(AMSTERDAM).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime() + "Z";
  }

  private String day(LocalDate day) {
    return dutch
        ? day.getDayOfMonth() + "-" + day.getMonthValue() + "-" + day.getYear()
        : day.toString();
  }

  private String action(Action action) {
    return switch (action) {
      case START -> dutch ? "starten" : "start";
      case CHANGE -> dutch ? "wijzigen" : "change";
      case STOP -> dutch ? "stoppen" : "stop";
      case WITHDRAW -> dutch ? "intrekken" : "withdraw";
      case MOVE -> dutch ? "verplaatsen" : "move";
    };
  }

  private String submitter(Submitter submitter) {
    return switch (submitter) {
      case PRACTICE -> dutch ? "praktijk" : "practice";
      case FTO_GROUP -> dutch ? "fto-groep" : "fto-group";
      case REGIONAL_ORGANISATION -> dutch ? "regio-organisatie" : "regional-organisation";
    };
  }

  private String channel(Channel channel) {
    return switch (channel) {
      case FORM -> dutch ? "formulier" : "form";
      case PORTAL -> dutch ? "portaal" : "portal";
      case EMAIL -> dutch ? "e-mail" : "email";
      case PHONE -> dutch ? "telefoon" : "phone";
    };
  }

  private String term(String value) {
    if (!dutch) {
      return value;
    }
    return switch (value) {
      case "true" -> "ja";
      case "false" -> "nee";
      default -> value.matches("-?[0-9]+\\.[0-9]+") ? value.replace('.', ',') : value;
    };
  }
}
