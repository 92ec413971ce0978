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
package io.github.camelanaplan.component.signin;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.StackTraces;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever goes wrong with a sign-in, the error shows no secret: no message, no trace and no cause. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsShowNoSecretTest {
    private Path folder;
    private AllWaysIn waysIn;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        waysIn = new AllWaysIn(temporary);
    }

    @AfterAll
    void stop() {
        waysIn.close();
    }

    Stream<Arguments> mistakes() {
        return new SignInMistakes(folder, waysIn).all();
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("mistakes")
    void errorShowsNone(String error, Callable<AnaplanComponent> mistake) throws Exception {
        Throwable failure = failure(mistake.call(), "anaplan:list/files");

        assertThat(StackTraces.of(failure))
                .anyMatch(text -> text.contains("." + error))
                .allSatisfy(text -> assertThat(waysIn.secretIn(text)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "privateKey",
                "privateKeyPassword",
                "keystorePassword",
                "clientSecret",
                "refreshToken",
                "verificationCode",
                "accessToken",
                "proxyPassword"
            })
    void optionOfTheComponentInAUriIsRefusedWithoutItsValue(String option) throws Exception {
        String uri = "anaplan:list/files?" + option + "=" + AllWaysIn.PASSWORD + "&modelId=Sales";

        Throwable failure = failure(waysIn.password(waysIn.anaplan), uri);

        assertThat(StackTraces.of(failure))
                .anyMatch(text -> text.contains("Option " + option + " belongs to the component"))
                .allSatisfy(text -> assertThat(waysIn.secretIn(text)).isEmpty());
    }

    /** What keeps a route from starting, or else its exchange from ending well. */
    private static Throwable failure(AnaplanComponent component, String uri) throws Exception {
        CamelContext camel = new DefaultCamelContext();
        try {
            camel.addComponent("anaplan", component);
            LambdaRouteBuilder route = r -> r.from("direct:in").to(uri);
            RouteBuilder.addRoutes(camel, route);
            camel.start();
            Exchange done = camel.createFluentProducerTemplate().to("direct:in").request(Exchange.class);
            return Optional.ofNullable(done.getException()).orElseThrow();
        } catch (FailedToCreateRouteException e) {
            return e;
        } finally {
            camel.stop();
        }
    }
}
