/** Configuration written in YAML: its nodes with their places, and what declarations share. */
package io.milepost.app.config.yaml;
