package nl.zorgcontract.amend.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {

  @ParameterizedTest
  @CsvSource({
    "66f7916d0c,          2026-11-30,    commit 66f7916d0c of 2026-11-30",
    "66f7916d0c-modified, 2026-11-30,    commit 66f7916d0c-modified of 2026-11-30",
    "${commit},           ${commit.day}, commit unknown: the sources were not from git",
    "$Format:%H,          $Format:%cs$,  commit unknown: the sources were not from git",
    "'',                  '',            commit unknown: the sources were not from git",
    ",                    ,              commit unknown: the sources were not from git"
  })
  void namesTheCommitAndItsDayWhereTheBuildKnewThem(String commit, String day, String said) {
    assertThat(Version.sources(commit, day)).isEqualTo(said);
  }
}
