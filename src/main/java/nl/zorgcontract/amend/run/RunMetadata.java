package nl.zorgcontract.amend.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.register.Register.RegisterFile;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * What the summary says about a run beside its results.
 *
 * @param options the options it was given, by name
 * @param version the version of the program
 * @param policySet the policies it could use
 * @param registerName what the register is called in reports
 * @param given the files read beside requests and register: rulings, lists
 */
public record RunMetadata(
    Instant startedAt,
    Map<String, Value> options,
    String version,
    Policies policySet,
    String registerName,
    GivenFiles given) {

  Summary.RunDetails run(Instant finishedAt, @Nullable Waiting waiting) {
    return new Summary.RunDetails(
        startedAt, finishedAt, options, version, Runtime.version().toString(), waiting);
  }

  List<FileSum> inputs(DecidedRun run) {
    List<FileSum> inputs = new ArrayList<>(run.received().files());
    RegisterFile register = run.register();
    inputs.add(new FileSum(registerName, register.bytes(), register.sha256()));
    inputs.addAll(given.sums());
    return inputs;
  }
}
