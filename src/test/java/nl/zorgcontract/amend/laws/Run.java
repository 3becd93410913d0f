package nl.zorgcontract.amend.laws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.RegisterWriter;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.ruling.Rulings;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.request.form.ReadOptions;
import nl.zorgcontract.amend.run.BatchRun;
import nl.zorgcontract.amend.run.CheckedRegister;
import nl.zorgcontract.amend.run.DecidedRun;
import nl.zorgcontract.amend.run.DecisionBasis;
import nl.zorgcontract.amend.run.RunRequests;

/**
 * What a run over files makes of a register, from the bytes read to the bytes written.
 *
 * @param decisions one a request, in the order of the input
 * @param before the contracts as they were read
 * @param register the new register's file
 */
record Run(List<Decision> decisions, List<Contract> before, String register) {

  static final Policies POLICIES = Policies.bundled();

  /** One file of all the world's requests. */
  static Run of(World world) {
    return of(world, world.register(), List.of(Form.ENGLISH_CSV.write(world.requests())));
  }

  /** One file of these requests, with the world's register. */
  static Run of(World world, List<Sent> requests) {
    return of(world, world.register(), List.of(Form.ENGLISH_CSV.write(requests)));
  }

  /** Files of requests, with another register than the world's. */
  static Run of(World world, String register, List<String> files) {
    try {
      Path file = Files.createTempFile("register", ".json");
      try {
        Files.writeString(file, register);
        return of(file, world, files);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Run of(Path register, World world, List<String> files) throws IOException {
    List<InputFile> inputs = new ArrayList<>();
    for (String file : files) {
      byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
      inputs.add(new InputFile("file " + inputs.size(), () -> new ByteArrayInputStream(bytes)));
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    DecidedRun run =
        BatchRun.run(
            RunRequests.read(inputs, ReadOptions.DEFAULT),
            register,
            new DecisionBasis(world.asOf(), POLICIES, Rulings.forRun(world.rulings())),
            old -> new RegisterWriter(written, OutputStream.nullOutputStream()),
            Progress.NONE);
    return new Run(run.decisions(), contracts(register), written.toString(StandardCharsets.UTF_8));
  }

  private static List<Contract> contracts(Path register) throws IOException {
    return CheckedRegister.read(register, ContractFilter.all(), POLICIES).contracts();
  }

  /** The contracts of the new register, read from its bytes. */
  List<Contract> after() {
    try {
      Path file = Files.createTempFile("register", ".json");
      try {
        Files.writeString(file, register);
        return contracts(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  List<Decision> with(Outcome outcome) {
    return decisions.stream().filter(decision -> decision.outcome() == outcome).toList();
  }

  boolean isAccepted(int request) {
    return decisions.get(request).outcome() == Outcome.ACCEPTED;
  }

  /** What each decision comes to, whatever the form and the place of its request. */
  List<String> verdicts() {
    return decisions.stream().map(Run::verdict).toList();
  }

  static String verdict(Decision decision) {
    return String.join(
        " ",
        decision.outcome().code(),
        decision.reasons().stream().map(reason -> reason.code().name()).toList().toString(),
        "contract " + decision.subject().contractId(),
        "from " + decision.startDate(),
        "by " + decision.submitBy(),
        "tariff " + decision.tariffFrom(),
        "proposal " + decision.proposal(),
        "received " + decision.receivedOn(),
        decision.warnings().stream().map(warning -> warning.code().name()).toList().toString(),
        String.valueOf(decision.ruling()));
  }
}
