package io.milepost.ingest.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes connections on to a server, and cuts some of them in the middle of an answer. */
final class CuttingProxy implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;
  private final long cutAfter;
  final AtomicInteger cutsLeft = new AtomicInteger();

  /**
   * @param cutAfter bytes of one connection after which it is cut
   */
  CuttingProxy(int target, long cutAfter) throws IOException {
    this.target = target;
    this.cutAfter = cutAfter;
    threads.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target);
        threads.execute(() -> pass(client, upstream, Long.MAX_VALUE));
        threads.execute(() -> pass(upstream, client, cutAfter));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void pass(Socket from, Socket to, long cut) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] chunk = new byte[16 << 10];
      long passed = 0;
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        out.write(chunk, 0, read);
        passed += read;
        if (passed > cut && cutsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          return;
        }
      }
    } catch (IOException e) {
      // the other side is gone
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
