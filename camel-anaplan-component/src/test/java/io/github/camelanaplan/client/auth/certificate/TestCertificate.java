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
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates, each signed with its own key. */
public final class TestCertificate {
    static final Instant BEGIN = Instant.parse("2026-01-15T10:00:00Z");
    static final Instant END = Instant.parse("2027-01-15T10:00:00Z");
    /** When certificates are valid that are not told otherwise, and far from their end. */
    static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    private final KeyPair pair;
    private final List<Extension> extensions = new ArrayList<>();
    private String subject = "CN=Planning robot, O=Acme";
    private Instant begin = BEGIN;
    private Instant end = END;

    private TestCertificate(KeyPair pair) {
        this.pair = pair;
    }

    public static KeyPair pair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KeyPair rsa() {
        return pair("RSA", 2048);
    }

    /** An ordinary one. */
    public static X509Certificate of(KeyPair pair) {
        return with(pair).build();
    }

    public static TestCertificate with(KeyPair pair) {
        return new TestCertificate(pair);
    }

    public TestCertificate subject(String name) {
        subject = name;
        return this;
    }

    /** Certificates know whole seconds only. */
    public TestCertificate valid(Instant from, Instant until) {
        begin = from;
        end = until;
        return this;
    }

    public TestCertificate authority() {
        return extension(Extension.basicConstraints, new BasicConstraints(true));
    }

    public TestCertificate usage(int bits) {
        return extension(Extension.keyUsage, new KeyUsage(bits));
    }

    public TestCertificate extendedUsage(KeyPurposeId... purposes) {
        return extension(Extension.extendedKeyUsage, new ExtendedKeyUsage(purposes));
    }

    private TestCertificate extension(ASN1ObjectIdentifier id, ASN1Encodable value) {
        try {
            extensions.add(Extension.create(id, true, value));
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public X509Certificate build() {
        try {
            X500Principal issuer = new X500Principal("CN=Test authority");
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(0x1a2b),
                    Date.from(begin),
                    Date.from(end),
                    new X500Principal(subject),
                    pair.getPublic());
            for (Extension extension : extensions) {
                builder.addExtension(extension);
            }
            String algorithm = pair.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
