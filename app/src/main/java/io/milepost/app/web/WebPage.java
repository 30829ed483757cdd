package io.milepost.app.web;

import io.javalin.config.RoutesConfig;
import io.milepost.app.api.openapi.Assets;

/** The page that a server shows at {@code /}, and the libraries that it stands on. */
public final class WebPage {
  private static final Assets PAGE = new Assets("/io/milepost/app/web/page/");

  private WebPage() {}

  /** Serves the page and its files. They need no key: what they show does. */
  public static void register(RoutesConfig routes) {
    routes.get("/", context -> PAGE.send(context, "index.html"));
    PAGE.register(routes, "/page");
    Assets.ofJar("org.webjars.npm", "leaflet").register(routes, "/page-libraries/leaflet");
    Assets.ofJar("org.webjars.npm", "chart.js").register(routes, "/page-libraries/chart");
  }
}
