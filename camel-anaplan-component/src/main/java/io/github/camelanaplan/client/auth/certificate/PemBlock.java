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
package io.github.camelanaplan.client.auth.certificate;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.util.io.pem.PemHeader;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * What stands between a BEGIN and its END. Its {@code toString} shows the kind only.
 *
 * @param kind    what the BEGIN line says it is
 * @param headers how old forms of keys are encrypted
 * @param content the bytes
 */
record PemBlock(String kind, List<PemHeader> headers, byte[] content) {

    boolean isCertificate() {
        return kind.equals("CERTIFICATE") || kind.equals("X509 CERTIFICATE");
    }

    /** All kinds of private keys that are PEM in fact; what OpenSSH writes only looks like it. */
    boolean isPrivateKey() {
        return kind.endsWith("PRIVATE KEY") && !kind.startsWith("OPENSSH");
    }

    /**
     * What the block holds, as an object of Bouncy Castle.
     *
     * @throws IOException when it is not what its kind says
     */
    Object parsed() throws IOException {
        try (PEMParser parser = new PEMParser(new StringReader(text()))) {
            return parser.readObject();
        }
    }

    private String text() {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(kind, headers, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return kind;
    }
}
