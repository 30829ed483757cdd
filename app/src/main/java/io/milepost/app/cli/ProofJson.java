package io.milepost.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.milepost.app.prove.AskFigures;
import io.milepost.app.prove.LoadFigures;
import io.milepost.app.prove.Proof;
import io.milepost.app.prove.Verdict;
import io.milepost.app.prove.measure.Machine;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A proof as programs read it. */
final class ProofJson {
  private ProofJson() {}

  /**
   * Writes one object.
   *
   * @param report the page written beside it
   */
  static void write(JsonGenerator json, Proof proof, Path report) throws IOException {
    json.writeStartObject();
    json.writeStringField("day", proof.day().toString());
    json.writeNumberField("seed", proof.seed());
    machine(json, proof.machine());
    json.writeArrayFieldStart("loads");
    for (LoadFigures load : proof.loads()) {
      load(json, load);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("asks");
    for (AskFigures ask : proof.asks()) {
      ask(json, ask);
    }
    json.writeEndArray();
    verdict(json, proof.verdict());
    json.writeStringField("report", report.toString());
    json.writeEndObject();
  }

  private static void machine(JsonGenerator json, Machine machine) throws IOException {
    json.writeObjectFieldStart("machine");
    json.writeStringField("processor", machine.processor());
    json.writeNumberField("cores", machine.cores());
    json.writeNumberField("memory_bytes", machine.memoryBytes());
    json.writeNumberField("load_average", machine.loadAverage());
    json.writeStringField("system", machine.system());
    json.writeStringField("java", machine.java());
    json.writeStringField("duckdb", machine.duckDb());
    json.writeEndObject();
  }

  private static void load(JsonGenerator json, LoadFigures load) throws IOException {
    json.writeStartObject();
    json.writeNumberField("rows", load.rows());
    json.writeNumberField("rounds", load.rounds());
    json.writeNumberField("seconds", load.seconds());
    peakBytes(json, peakBytes(load));
    json.writeNumberField("csv_bytes", load.csvBytes());
    json.writeNumberField("warehouse_bytes", load.homeBytes());
    json.writeEndObject();
  }

  private static void peakBytes(JsonGenerator json, @Nullable Long bytes) throws IOException {
    json.writeFieldName("peak_bytes");
    if (bytes == null) {
      json.writeNull();
    } else {
      json.writeNumber(bytes);
    }
  }

  private static void ask(JsonGenerator json, AskFigures ask) throws IOException {
    json.writeStartObject();
    json.writeStringField("area", ask.place());
    json.writeStringField("match", ProofAnswer.word(ask.match()));
    json.writeNumberField("trips", ask.trips());
    json.writeNumberField("asks", ask.asks());
    json.writeNumberField("p50_ms", ask.p50Millis());
    json.writeNumberField("p95_ms", ask.p95Millis());
    json.writeEndObject();
  }

  private static void verdict(JsonGenerator json, Verdict verdict) throws IOException {
    json.writeBooleanField("right", verdict.right());
    json.writeNumberField("questions", verdict.questions());
    json.writeNumberField("answers_equal", verdict.equal());
    json.writeArrayFieldStart("faults");
    for (String fault : verdict.faults()) {
      json.writeString(fault);
    }
    json.writeEndArray();
  }

  /** Null where the system does not tell. */
  static @Nullable Long peakBytes(LoadFigures load) {
    return load.load().peakBytes() == 0 ? null : load.load().peakBytes();
  }
}
