package io.milepost.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.model.LoadEvent;
import io.milepost.model.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadEventsTest {
  @TempDir private Path directory;

  @Test
  void aListenerThatFailsKeepsNobodyFromGoingOn() throws IOException {
    List<LoadEvent.Kind> heard = new ArrayList<>();
    try (CarsHome cars = new CarsHome(directory)) {
      Runnable first =
          cars.open
              .events()
              .listen(
                  event -> {
                    throw new IllegalStateException("a fault of a listener");
                  });
      Runnable second = cars.open.events().listen(event -> heard.add(event.kind()));
      LoadResult result = cars.load(cars.declare("append", "name: {from: name}"), "id,name\n1,a\n");
      first.run();
      second.run();

      assertThat(result.load().state()).isEqualTo(LoadState.COMMITTED);
      assertThat(heard).startsWith(LoadEvent.Kind.STARTED).endsWith(LoadEvent.Kind.COMMITTED);
    }
  }
}
