package io.milepost.app.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectNoticeTest {
  private static final String CREATED =
      """
      {"Records":[
        {"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put",
         "s3":{"bucket":{"name":"feeds"},
               "object":{"key":"trips/a+b%2Bc%C3%A9.csv","size":12,"eTag":"abc","sequencer":"1"}}},
        {"eventName":"ObjectRemoved:Delete",
         "s3":{"bucket":{"name":"feeds"},"object":{"key":"gone.csv"}}}]}
      """;

  @Test
  void readsWhatWasMade() {
    assertThat(ObjectNotice.read(CREATED).orElseThrow())
        .containsExactly(new ObjectNotice("s3://feeds/trips/a b+cé.csv", "|abc|12"));
  }

  @Test
  void readsWhatSnsWrapped() {
    String wrapped =
        "{\"Type\":\"Notification\",\"Message\":%s}"
            .formatted(new com.fasterxml.jackson.databind.node.TextNode(CREATED));

    assertThat(ObjectNotice.read(wrapped).orElseThrow()).hasSize(1);
  }

  @Test
  void tellsTestsFromMessagesOfOthers() {
    assertThat(ObjectNotice.read("{\"Event\":\"s3:TestEvent\"}").orElseThrow()).isEmpty();
    assertThat(ObjectNotice.read("hello")).isEmpty();
    assertThat(ObjectNotice.read("{}")).isEmpty();
    assertThat(ObjectNotice.read("{\"Records\":[{\"eventName\":\"ObjectCreated:Put\"}]}"))
        .isEmpty();
  }
}
