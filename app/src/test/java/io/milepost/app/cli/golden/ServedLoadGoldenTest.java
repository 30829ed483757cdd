package io.milepost.app.cli.golden;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same, with a server that holds the home from the first load on. */
class ServedLoadGoldenTest extends LoadGoldenTest {
  @RegisterExtension static final ServingOther OTHER = new ServingOther();

  @Override
  Transcript transcript(Map<String, Path> directories) {
    return new Transcript(directories, OTHER.server()::holdIfLoaded);
  }
}
