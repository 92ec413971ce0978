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

import java.util.List;

import org.apache.camel.CamelContext;

import io.github.camelanaplan.client.auth.BasicCredentials;
import io.github.camelanaplan.client.auth.Credentials;
import io.github.camelanaplan.client.auth.certificate.CertificateCredentials;
import io.github.camelanaplan.client.auth.certificate.DataFormat;
import io.github.camelanaplan.client.auth.supplied.SuppliedCredentials;
import io.github.camelanaplan.component.config.OAuthOptions;

/** The ways in, each with the options that belong to it. */
enum SignInKind {
    PASSWORD("a password") {
        @Override
        GivenOptions options(OAuthOptions of) {
            return new GivenOptions().with("username", of.getUsername()).with("password", of.getPassword());
        }

        @Override
        Credentials credentials(OAuthOptions of, CamelContext camel) {
            return new BasicCredentials(
                    GivenOptions.required("username", of.getUsername()),
                    GivenOptions.required("password", of.getPassword()));
        }
    },
    CERTIFICATE("a certificate") {
        @Override
        GivenOptions options(OAuthOptions of) {
            return new GivenOptions()
                    .with("certificate", of.getCertificate())
                    .with("privateKey", of.getPrivateKey())
                    .with("privateKeyPassword", of.getPrivateKeyPassword())
                    .with("keystore", of.getKeystore())
                    .with("keystorePassword", of.getKeystorePassword())
                    .with("keyAlias", of.getKeyAlias())
                    .with("keyStoreParameters", of.getKeyStoreParameters())
                    .with("signingParameters", of.getSigningParameters());
        }

        @Override
        GivenOptions details(OAuthOptions of) {
            return new GivenOptions()
                    .with("keystoreType", of.getKeystoreType())
                    .with("certificateDataFormat", of.getCertificateDataFormat() == DataFormat.V1);
        }

        @Override
        Credentials credentials(OAuthOptions of, CamelContext camel) {
            return new CertificateCredentials(new SigningKeySource(of, camel).key(), of.getCertificateDataFormat());
        }
    },
    OAUTH("OAuth 2.0") {
        @Override
        GivenOptions options(OAuthOptions of) {
            return new GivenOptions()
                    .with("clientId", of.getClientId())
                    .with("clientSecret", of.getClientSecret())
                    .with("refreshToken", of.getRefreshToken())
                    .with("verificationCode", of.getVerificationCode())
                    .with("deviceGrant", of.isDeviceGrant());
        }

        @Override
        GivenOptions details(OAuthOptions of) {
            return new GivenOptions()
                    .with("redirectUri", of.getRedirectUri())
                    .with("deviceCodeHandler", of.getDeviceCodeHandler())
                    .with("tokenStore", of.getTokenStore());
        }

        @Override
        Credentials credentials(OAuthOptions of, CamelContext camel) {
            return OAuthChoice.credentials(of);
        }
    },
    ACCESS_TOKEN("an access token") {
        @Override
        GivenOptions options(OAuthOptions of) {
            return new GivenOptions().with("accessToken", of.getAccessToken());
        }

        @Override
        Credentials credentials(OAuthOptions of, CamelContext camel) {
            return SuppliedCredentials.fixed(of.getAccessToken());
        }
    },
    TOKEN_SUPPLIER("a supplier of tokens") {
        @Override
        GivenOptions options(OAuthOptions of) {
            return new GivenOptions().with("tokenSupplier", of.getTokenSupplier());
        }

        @Override
        Credentials credentials(OAuthOptions of, CamelContext camel) {
            return new SuppliedCredentials("the token supplier", of.getTokenSupplier());
        }
    };

    private final String title;

    SignInKind(String title) {
        this.title = title;
    }

    abstract GivenOptions options(OAuthOptions of);

    /** The options that say how, and not who. */
    GivenOptions details(OAuthOptions of) {
        return new GivenOptions();
    }

    /** Credentials of this kind, whose options are set in part at least. */
    abstract Credentials credentials(OAuthOptions of, CamelContext camel);

    /** What it is, for people. */
    String title() {
        return title;
    }

    /** Which of its options are set. */
    List<String> given(OAuthOptions of) {
        return options(of).names();
    }

    /** Which of the options that go with them are set. */
    List<String> givenDetails(OAuthOptions of) {
        return details(of).names();
    }
}
