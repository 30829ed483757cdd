/** Has the server load by itself: files that appear, objects that S3 tells of, times. */
package io.milepost.app.trigger;
