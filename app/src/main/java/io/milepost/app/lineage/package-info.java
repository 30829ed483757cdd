/** Tells a catalogue of data what loads read and wrote, as OpenLineage has it. */
package io.milepost.app.lineage;
