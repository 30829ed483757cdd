/** The programs compared: how each is started, loads a file and answers questions. */
package io.milepost.bench.peer;
