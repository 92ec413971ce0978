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
package io.github.camelanaplan.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests use as a secret can be told from other texts; else nobody would notice it in a log. */
class ChosenSecretsTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("root.dir"), "camel-anaplan-component/src/test/java");
    /** The guide is for people, who know "secret" for what it is. */
    private static final String GUIDE = "io/github/camelanaplan/guide/";

    private static final Pattern CHOSEN = Pattern.compile("(?:"
            + "\\.set(?:\\w*Password|ClientSecret|RefreshToken|AccessToken|VerificationCode)\\("
            + "|\\.(?:user|withCredentials)\\([^,()]+,\\s*"
            + "|new BasicCredentials\\([^,()]+,\\s*"
            + "|new OAuthClient\\([^,()]+(?:\\(\\))?,\\s*"
            + "|(?:\\.secret|\\.fixed|new AccessToken|new StoredToken)\\("
            + "|\\.refreshToken\\((?=\"[^\"]*\"\\))"
            + "|(?:PASSWORD|SECRET|TOKEN)\\w* = "
            + ")(\"(?:[^\"\\\\]|\\\\.)*\"(?: \\+ [\\w.]*(?:PASSWORD|SECRET|MARKER|Token))?)");

    /** Names of constants are fine, as these are looked at themselves; and so is what is no secret but names one. */
    private static final Pattern FINE = Pattern.compile("\"\\s*\"|.*n0t-in-any-log.*|.*\\+ [\\w.]+|\"\\{\\{.*}}\"");

    @Test
    void eachHoldsTheMarker() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !SOURCES.relativize(file).toString().startsWith(GUIDE))
                    .toList();

            List<String> others = new ArrayList<>();
            for (Path file : java) {
                chosenIn(Files.readString(file)).stream()
                        .filter(secret -> !FINE.matcher(secret).matches())
                        .forEach(secret -> others.add(file.getFileName() + ": " + secret));
            }
            assertThat(java).hasSizeGreaterThan(50);
            assertThat(others).isEmpty();
        }
    }

    @Test
    void othersWouldBeNoticed() {
        assertThat(chosenIn("component.setPassword(\"a\"); builder.user(USER, \"b\"); String PASSWORD = \"c\";"))
                .containsExactly("\"a\"", "\"b\"", "\"c\"")
                .noneMatch(secret -> FINE.matcher(secret).matches());
    }

    private static List<String> chosenIn(String source) {
        return CHOSEN.matcher(source)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
