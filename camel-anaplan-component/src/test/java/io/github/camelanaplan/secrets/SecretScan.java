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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows secrets by their looks: those that tests choose hold {@link #MARKER}, and those that a simulator makes up have a
 * form that nothing else has.
 */
public final class SecretScan {
    /** In every password, client secret, token and password of a key that a test chooses. */
    public static final String MARKER = "n0t-in-any-log";

    private static final List<Shape> SHAPES = shapes();

    private SecretScan() {}

    /** What kind of secret a text holds; empty if it holds none. */
    public static Optional<String> secretIn(String text) {
        return SHAPES.stream()
                .filter(shape -> shape.pattern().matcher(text).find())
                .map(Shape::title)
                .findFirst();
    }

    private static List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape("a secret of a test", Pattern.compile(MARKER, Pattern.LITERAL)));
        for (int offset = 0; offset < 3; offset++) {
            shapes.add(new Shape("a secret of a test in Base64", Pattern.compile(base64(offset), Pattern.LITERAL)));
        }
        shapes.add(new Shape("a private key", Pattern.compile("PRIVATE KEY-----", Pattern.LITERAL)));
        shapes.add(new Shape("a key or certificate in Base64", Pattern.compile("MII[A-Za-z0-9+/]{60}")));
        shapes.add(new Shape("PEM in Base64", Pattern.compile("LS0tLS1CRUdJT", Pattern.LITERAL)));
        shapes.add(new Shape(
                "an Authorization header",
                Pattern.compile(
                        "(AnaplanAuthToken|AnaplanCertificate|CACertificate|Basic|Bearer) [A-Za-z0-9+/=._~-]{16}")));
        shapes.add(new Shape(
                "tokens in JSON",
                Pattern.compile(
                        "\"(refresh_token|access_token|id_token|device_code|client_secret|tokenValue)\"\\s*:")));
        String uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        shapes.add(new Shape("an access token", Pattern.compile(uuid + "\\." + uuid)));
        // Names of 44 letters with three digits in them are rare
        shapes.add(new Shape(
                "a refresh token, authorization code or device code",
                Pattern.compile(
                        "(?<![\\w-])(?=(?:[A-Za-z_-]*\\d){3})(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])[\\w-]{44}(?![\\w-])")));
        return List.copyOf(shapes);
    }

    /** The middle of the marker's Base64, which does not depend on what stands before and behind it. */
    private static String base64(int offset) {
        byte[] padded = (" ".repeat(offset) + MARKER).getBytes(StandardCharsets.US_ASCII);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int before = offset == 0 ? 0 : offset + 1;
        int whole = padded.length / 3 * 4;
        return encoded.substring(before, whole);
    }

    private record Shape(String title, Pattern pattern) {}
}
