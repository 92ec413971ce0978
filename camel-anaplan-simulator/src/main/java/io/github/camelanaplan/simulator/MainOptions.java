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
package io.github.camelanaplan.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * What the command line says.
 *
 * @param port 0 for any free one
 * @param user the e-mail address to log in with
 * @param password the password to log in with
 * @param certificate a PEM file with a certificate to log in with; null for none
 * @param oauthClient the id of an OAuth client; null for none
 * @param https whether to serve HTTPS
 * @param authorityFile where to write what clients of HTTPS have to trust; null for nowhere
 */
record MainOptions(
        int port,
        String user,
        String password,
        Path certificate,
        String oauthClient,
        boolean https,
        Path authorityFile) {

    static final String USAGE = """
            Usage: [--port N] [--user EMAIL] [--password PASSWORD] [--certificate FILE] [--oauth-client ID]
                   [--https [--ca FILE]]

            Serves a demo model on the loopback interface until Ctrl-C.

              --port          the port to listen on; default: any free one
              --user          the user to log in with; default: planner@example.com
              --password      that user's password; default: secret
              --certificate   a PEM file with a certificate that user may log in with, too
              --oauth-client  the id of an OAuth client with the device grant and rotating refresh tokens
              --https         serve HTTPS, with a certificate of an authority that is made anew at each start
              --ca            the file to write that authority's certificate to, as PEM, for clients to trust
            """;

    private static final Set<String> NAMES =
            Set.of("--port", "--user", "--password", "--certificate", "--oauth-client", "--ca");
    private static final String HTTPS = "--https";
    private static final String CERTIFICATE_BEGINS = "-----BEGIN CERTIFICATE-----";
    private static final int MAX_PORT = 65_535;
    private static final String DEFAULT_PASSWORD = "secret";

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException when it makes no sense
     */
    static MainOptions parse(String... arguments) {
        Map<String, String> values = values(arguments);
        if (values.containsKey("--ca") && !values.containsKey(HTTPS)) {
            throw new IllegalArgumentException("--ca needs --https: with plain HTTP there is nobody to trust");
        }
        return new MainOptions(
                port(values.getOrDefault("--port", "0")),
                values.getOrDefault("--user", "planner@example.com"),
                values.getOrDefault("--password", DEFAULT_PASSWORD),
                file(values.get("--certificate")),
                values.get("--oauth-client"),
                values.containsKey(HTTPS),
                file(values.get("--ca")));
    }

    private static Path file(String name) {
        return name == null ? null : Path.of(name);
    }

    private static Map<String, String> values(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (Iterator<String> words = Arrays.asList(arguments).iterator(); words.hasNext(); ) {
            String name = words.next();
            if (name.equals(HTTPS)) {
                values.put(name, "");
                continue;
            }
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("unknown argument: " + name);
            }
            if (!words.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            values.put(name, words.next());
        }
        return values;
    }

    /**
     * The simulator that is asked for, with the model of the guide.
     *
     * @throws IllegalArgumentException when the certificate can't be read
     */
    SimulatorBuilder declare() {
        SimulatorBuilder builder = AnaplanSimulator.builder()
                .port(port)
                .user(user, password, this::declareUser)
                .workspace(DemoModel.WORKSPACE, w -> w.model(DemoModel.MODEL, DemoModel::declare));
        if (https) {
            builder.https();
        }
        return oauth().map(client -> builder.oauthClient(client, OAuthClientBuilder::deviceGrant))
                .orElse(builder);
    }

    private void declareUser(UserBuilder declared) {
        if (certificate != null) {
            declared.certificate(readCertificate());
        }
    }

    private X509Certificate readCertificate() {
        try {
            byte[] pem = Files.readAllBytes(certificate);
            // clients may keep their key in the same file, before the certificate
            int start = Math.max(0, new String(pem, ISO_8859_1).indexOf(CERTIFICATE_BEGINS));
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem, start, pem.length - start));
        } catch (IOException e) {
            throw new IllegalArgumentException("Could not read --certificate " + certificate + ": " + e, e);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("--certificate " + certificate + " holds no certificate", e);
        }
    }

    /** The id of the OAuth client, if there is one. */
    Optional<String> oauth() {
        return Optional.ofNullable(oauthClient);
    }

    /** The password where everyone knows it: one that somebody chose is not shown. */
    String shownPassword() {
        return password.equals(DEFAULT_PASSWORD) ? password : "as given";
    }

    /** What curl's {@code -u} takes; where that lacks the password, it asks for it. */
    String credentials() {
        return password.equals(DEFAULT_PASSWORD) ? user + ":" + password : user;
    }

    /** What makes curl trust the simulator, with a blank behind it; nothing for plain HTTP. */
    String curlTrust() {
        if (!https) {
            return "";
        }
        return authorityFile == null ? "--insecure " : "--cacert \"" + authorityFile + "\" ";
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // reported like a number out of range
        }
        throw new IllegalArgumentException("--port must be a number from 0 to 65535, not " + text);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "port " + port + ", user " + user;
    }
}
