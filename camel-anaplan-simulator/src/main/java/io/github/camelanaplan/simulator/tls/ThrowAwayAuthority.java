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
package io.github.camelanaplan.simulator.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that lives as long as this object: nobody else can ever have its key. */
final class ThrowAwayAuthority {

    private static final String SIGNATURE = "SHA256withECDSA";
    private static final X500Name SERVER = new X500Name("CN=localhost");
    private static final int SERIAL_NUMBER_BITS = 120;
    // computers that a simulator is used from need not agree on the time
    private static final Duration BEFORE = Duration.ofDays(1);
    // some clients refuse certificates that are good for longer than 398 days
    private static final Duration AFTER = Duration.ofDays(365);

    private final KeyPair keys;
    private final X509Certificate certificate;

    private ThrowAwayAuthority(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    static ThrowAwayAuthority create() {
        KeyPair keys = newKeys();
        // authorities of several simulators in one trust store are told apart by it; a name may have 64 characters
        X500Name name = new X500Name("CN=Anaplan simulator " + UUID.randomUUID());
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder certificate = unsigned(name, name, keys)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            extensions.createSubjectKeyIdentifier(keys.getPublic()));
            return new ThrowAwayAuthority(keys, sign(certificate, keys));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no certificate authority could be made", e);
        }
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** A certificate for {@code localhost}, {@code 127.0.0.1} and {@code ::1}, with its key. */
    ServerIdentity issueForLoopback() {
        KeyPair server = newKeys();
        GeneralName[] names = {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1")
        };
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder issued = unsigned(
                            X500Name.getInstance(
                                    certificate.getSubjectX500Principal().getEncoded()),
                            SERVER,
                            server)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(certificate));
            return new ServerIdentity(server.getPrivate(), List.of(sign(issued, keys), certificate));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no server certificate could be made", e);
        }
    }

    private static X509v3CertificateBuilder unsigned(X500Name issuer, X500Name subject, KeyPair owner) {
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_NUMBER_BITS, new SecureRandom()),
                Date.from(now.minus(BEFORE)),
                Date.from(now.plus(AFTER)),
                subject,
                owner.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder certificate, KeyPair issuer)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            certificate.build(new JcaContentSignerBuilder(SIGNATURE).build(issuer.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    // made in a millisecond, and understood by every client that knows TLS 1.2
    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }
}
