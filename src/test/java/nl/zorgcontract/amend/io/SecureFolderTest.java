package nl.zorgcontract.amend.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SecureFolderTest {

  private static final Path NAME = Path.of("a.csv");

  @Test
  void whatIsOpenedInTimeIsGiven() throws IOException {
    Closeable opened = () -> {};

    assertThat(SecureFolder.withinPatience(NAME, Duration.ofMinutes(1), () -> opened))
        .isSameAs(opened);
  }

  @Test
  void whatKeepsItsOpenerWaitingIsGivenUpAndClosedShouldItOpenLater() throws Exception {
    CountDownLatch writer = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                SecureFolder.withinPatience(
                    NAME,
                    Duration.ZERO,
                    () -> {
                      writer.await();
                      return (Closeable) closed::countDown;
                    }))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("a.csv");
    writer.countDown();

    assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void whatTheSystemSaysOfAFileIsPassedOn() {
    assertThatThrownBy(
            () ->
                SecureFolder.withinPatience(
                    NAME,
                    Duration.ofMinutes(1),
                    () -> {
                      throw new AccessDeniedException("a.csv");
                    }))
        .isInstanceOf(AccessDeniedException.class);
  }
}
