/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.simulator.resources;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.camelanaplan.simulator.auth.User;
import io.github.camelanaplan.simulator.auth.oauth.OAuthProvider;
import io.github.camelanaplan.simulator.auth.oauth.Parameters;
import io.github.camelanaplan.simulator.http.Answer;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;

/** What people see in their browsers. Nobody is asked for a password: a click says who it is. */
final class OAuthPages {

    private final OAuthProvider oauth;

    OAuthPages(OAuthProvider oauth) {
        this.oauth = oauth;
    }

    /** Asks who signs in for a client. */
    Answer login(Call call) throws IOException {
        return OAuthErrors.orRefused(call, () -> {
            oauth.checkAuthorization(new Parameters(call.query().all()));
            return page("Sign in as", links("/auth/authorize", call, oauth.people()));
        });
    }

    /** Asks who allows a device what it wants, and takes the answer. */
    Answer activation(Call call) throws IOException {
        return OAuthErrors.orRefused(call, () -> {
            Optional<String> userCode = call.query().text("user_code");
            Optional<String> email = call.query().text("login_hint");
            if (userCode.isEmpty()) {
                return page("Enter the code", "<form><input name=\"user_code\"></form>");
            }
            if (email.isEmpty()) {
                return page(
                        "Allow the device " + escaped(userCode.get()) + " to act as",
                        links("/oauth/activate", call, oauth.peopleWithPassword()));
            }
            return approve(userCode.get(), email.get());
        });
    }

    private Answer approve(String userCode, String email) {
        try {
            oauth.approve(userCode, email);
        } catch (IllegalArgumentException e) {
            throw HttpFailure.badRequest(e.getMessage());
        }
        return page("Done", "The device may act as " + escaped(email) + ".");
    }

    /** The same query at another address, for each person. */
    private static String links(String path, Call call, List<User> people) {
        return people.stream()
                .map(person -> {
                    Map<String, String> query = new TreeMap<>(call.query().all());
                    query.put("login_hint", person.email());
                    String address = path + "?" + encoded(query);
                    return "<p><a href=\"" + escaped(address) + "\">" + escaped(person.email()) + "</a></p>";
                })
                .collect(Collectors.joining());
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static Answer page(String title, String content) {
        String html = "<!DOCTYPE html><html><head><title>Anaplan simulator</title></head><body><h1>" + title + "</h1>"
                + content + "</body></html>";
        return Answer.of(200, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }
}
