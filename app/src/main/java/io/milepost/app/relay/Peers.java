package io.milepost.app.relay;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import jdk.net.ExtendedSocketOptions;

/** Who may have commands run: whoever could run them in the home anyway. */
final class Peers {
  private Peers() {}

  /** Whether the client is the user who owns the socket, or root. */
  static boolean mayCall(SocketChannel client, Path socket) throws IOException {
    UserPrincipal user = client.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
    return user.getName().equals("root") || user.equals(Files.getOwner(socket));
  }
}
