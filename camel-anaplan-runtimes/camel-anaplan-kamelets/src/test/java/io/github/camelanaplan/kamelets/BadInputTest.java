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
package io.github.camelanaplan.kamelets;

import java.util.stream.Stream;

import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What makes no sense keeps the application from starting, and the message says what was expected. */
class BadInputTest extends KameletTestSupport {
    private static final String SINK = "anaplan-import-sink";

    @Test
    void missingCredentials() {
        assertThat(failure()).contains("anaplan-import-sink", "No credentials: set the option username and password");
    }

    @Test
    void twoKindsOfCredentials() {
        application.user(USER, PASSWORD).set(SINK, "accessToken", "token-n0t-in-any-log");

        assertThat(failure()).contains("Several kinds of credentials: username, password (a password) and accessToken");
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                arguments("failOn", "sometimes", "Option failOn is sometimes; expected one of never, failure"),
                arguments("taskTimeout", "soon", "Option taskTimeout is soon; expected a time such as 30s"),
                arguments("content", "maybe", "Option content is maybe; expected one of auto, required, none"),
                arguments("region", "mars", "Option region is mars; expected"),
                arguments(
                        "apiUrl",
                        "http://anaplan.example.com",
                        "Option apiUrl is http://anaplan.example.com; expected https"),
                arguments("proxyHost", "proxy.example.com", "Calls without TLS would go through the proxy"),
                arguments("keyAlias", "robot", "Several kinds of credentials"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void wrongValue(String property, String value, String message) {
        application.user(USER, PASSWORD).set(SINK, property, value);

        assertThat(failure()).contains(message);
    }

    @Test
    void missingModel() {
        application.user(USER, PASSWORD).remove(SINK, "modelId");

        assertThat(failure()).contains("mandatory parameters must be provided: modelId");
    }

    private String failure() {
        Throwable thrown =
                catchThrowable(() -> application.routes("routes/import.yaml").start());
        StringBuilder messages = new StringBuilder();
        for (Throwable cause : ObjectHelper.createExceptionIterable(thrown)) {
            messages.append(cause.getMessage()).append('\n');
        }
        return messages.toString();
    }
}
