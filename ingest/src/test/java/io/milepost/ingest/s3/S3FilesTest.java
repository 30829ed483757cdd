package io.milepost.ingest.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.ingest.remote.RemoteFile;
import io.milepost.ingest.remote.Retries;
import io.milepost.model.RetryableException;
import io.milepost.model.UsageException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class S3FilesTest {
  private static final Retries QUICK = new Retries(4, Duration.ofMillis(2), Duration.ofMillis(20));
  private static final byte[] LARGE = new byte[3_000_001];

  private static S3Proxy server;
  private static CuttingProxy cutting;

  @BeforeAll
  static void start() throws Exception {
    new Random(3).nextBytes(LARGE);
    server =
        S3Proxy.builder()
            .blobStore(BlobStores.create("transient-nio2", new Properties()))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "access", "secret")
            .build();
    server.start();
    cutting = new CuttingProxy(server.getPort(), 500_000);
    try (S3Client client = client(server.getPort(), "secret")) {
      client.createBucket(b -> b.bucket("feeds"));
      put(client, "2018/b.csv", new byte[] {2});
      put(client, "2018/a.csv", new byte[] {1});
      put(client, "2018/05/c d+é.csv", new byte[] {3});
      put(client, "2018/_SUCCESS", new byte[0]);
      put(client, "2018/.hidden", new byte[0]);
      put(client, "2019/d.json", new byte[] {4});
      put(client, "large", LARGE);
      for (int i = 0; i < 1100; i++) {
        put(client, "many/%04d".formatted(i), new byte[0]);
      }
    }
  }

  @AfterAll
  static void stop() throws Exception {
    cutting.close();
    server.stop();
  }

  private static void put(S3Client client, String key, byte[] bytes) {
    client.putObject(b -> b.bucket("feeds").key(key), RequestBody.fromBytes(bytes));
  }

  private static S3Client client(int port, String secret) {
    return S3Client.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("access", secret)))
        .forcePathStyle(true)
        .build();
  }

  private static S3Files files() {
    return new S3Files(client(server.getPort(), "secret"), QUICK);
  }

  private static List<String> list(String address) {
    return files().list(address).stream().map(RemoteFile::name).toList();
  }

  private static byte[] read(S3Files files, String address) throws Exception {
    try (InputStream in = files.open(files.list(address).get(0)).in()) {
      return in.readAllBytes();
    }
  }

  @Test
  void anObjectIsRead() throws Exception {
    assertThat(read(files(), "s3://feeds/large")).isEqualTo(LARGE);
  }

  @Test
  void anyNameIsRead() throws Exception {
    assertThat(read(files(), "s3://feeds/2018/05/c d+é.csv")).containsExactly(3);
  }

  @Test
  void anObjectHasASize() {
    RemoteFile file = files().list("s3://feeds/large").get(0);
    assertThat(file.size()).isEqualTo(LARGE.length);
    assertThat(files().open(file).size()).isEqualTo(LARGE.length);
  }

  @Test
  void aPrefixIsItsObjectsInOrder() {
    assertThat(list("s3://feeds/2018/"))
        .containsExactly(
            "s3://feeds/2018/05/c d+é.csv", "s3://feeds/2018/a.csv", "s3://feeds/2018/b.csv");
  }

  @Test
  void aBucketIsAllOfThem() {
    assertThat(list("s3://feeds")).hasSize(1105);
  }

  @Test
  void manyObjectsAreListedPageByPage() {
    assertThat(list("s3://feeds/many/")).hasSize(1100).isSorted();
  }

  @Test
  void patternsMatchAsThoseOfFiles() {
    assertThat(list("s3://feeds/2018/*.csv"))
        .containsExactly("s3://feeds/2018/a.csv", "s3://feeds/2018/b.csv");
    assertThat(list("s3://feeds/**.{csv,json}")).hasSize(4);
    assertThat(list("s3://feeds/201[89]/?.*")).hasSize(3);
    assertThat(list("s3://feeds/many/000[!1-9]")).containsExactly("s3://feeds/many/0000");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatThrownBy(() -> list("s3://feeds/none"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("There is no object or bucket s3://feeds/none.");
    assertThatThrownBy(() -> list("s3://nowhere/none/"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("There is no object or bucket s3://nowhere/none/.");
    assertThatThrownBy(() -> list("s3://feeds/none/"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Expected objects in s3://feeds/none/, found none");
  }

  @Test
  void wrongCredentialsAreToldWithoutThem() {
    S3Files files = new S3Files(client(server.getPort(), "wrongsecret"), QUICK);
    assertThatThrownBy(() -> files.list("s3://feeds/large"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("may not be read (status 403)")
        .hasMessageNotContaining("secret");
  }

  @Test
  void credentialsDoNotStandInAddresses() {
    assertThatThrownBy(() -> files().list("s3://key:secret@feeds/large"))
        .isInstanceOf(UsageException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void aCutConnectionGoesOnWhereItBroke() throws Exception {
    S3Files files = new S3Files(client(cutting.port(), "secret"), QUICK);
    cutting.cutsLeft.set(4);
    assertThat(read(files, "s3://feeds/large")).isEqualTo(LARGE);
    assertThat(cutting.cutsLeft).hasValue(0);
  }

  @Test
  void anObjectThatChangedIsNotPatchedTogether() throws Exception {
    S3Files files = new S3Files(client(cutting.port(), "secret"), QUICK);
    try (S3Client client = client(server.getPort(), "secret")) {
      put(client, "changing", LARGE);
      cutting.cutsLeft.set(1);
      try (InputStream in = files.open(files.list("s3://feeds/changing").get(0)).in()) {
        in.readNBytes(1000);
        put(client, "changing", new byte[LARGE.length]);
        assertThatThrownBy(in::readAllBytes)
            .isInstanceOf(RetryableException.class)
            .hasMessageContaining("was changed while it was read");
      }
      client.deleteObject(b -> b.bucket("feeds").key("changing"));
    }
  }

  @Test
  void anObjectThatChangedBeforeItsFirstByteIsNotTaken() throws Exception {
    try (S3Client client = client(server.getPort(), "secret")) {
      put(client, "changing", new byte[2]);
      S3ObjectOpener opener = new S3ObjectOpener(client, S3Address.of("s3://feeds/changing"));
      opener.open(0).close();
      opener.open(0).close();
      put(client, "changing", new byte[3]);
      assertThatThrownBy(() -> opener.open(0))
          .isInstanceOf(RetryableException.class)
          .hasMessageContaining("was changed while it was read");
      client.deleteObject(b -> b.bucket("feeds").key("changing"));
    }
  }

  @Test
  void missingCredentialsAreToldInOneSentence() {
    S3Client nobody =
        S3Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getPort()))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                AwsCredentialsProviderChain.of(SystemPropertyCredentialsProvider.create()))
            .build();
    assertThatThrownBy(() -> new S3Files(nobody, QUICK).list("s3://feeds/2018/"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("s3://feeds/2018/ cannot be read: no credentials were found in AWS_")
        .hasMessageNotContaining("Provider");
  }

  @Test
  void nobodyListens() {
    S3Files files = new S3Files(client(1, "secret"), QUICK);
    assertThatThrownBy(() -> files.list("s3://feeds/large"))
        .isInstanceOf(RetryableException.class)
        .hasMessageContaining("cannot be listed");
  }
}
