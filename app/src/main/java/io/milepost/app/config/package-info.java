/** What users configure: the home directory and its lock, and datasets declared in YAML. */
package io.milepost.app.config;
