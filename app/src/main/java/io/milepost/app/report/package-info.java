/** Questions as users ask them, and answers as programs read them; for every way in. */
package io.milepost.app.report;
