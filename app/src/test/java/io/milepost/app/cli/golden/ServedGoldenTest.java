package io.milepost.app.cli.golden;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same, with a server that holds the home: a command that did not go there would wait. */
class ServedGoldenTest extends GoldenTest {
  @RegisterExtension static final ServingOther OTHER = new ServingOther();

  @Override
  Transcript transcript(Path home) {
    OTHER.server().hold(home);
    return new Transcript(directories(home), OTHER.server()::holdIfLoaded);
  }
}
