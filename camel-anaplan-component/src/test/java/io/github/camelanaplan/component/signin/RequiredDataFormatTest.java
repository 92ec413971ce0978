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

import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.certificate.DataFormat;
import io.github.camelanaplan.client.auth.certificate.TestPem;
import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.simulator.SimulatorBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** An Anaplan that no longer accepts the older of the two forms of proof. */
class RequiredDataFormatTest extends CertificateTestSupport {
    @Override
    protected void declare(SimulatorBuilder simulator) {
        super.declare(simulator);
        simulator.requireDataFormatV2();
    }

    @BeforeEach
    void useCertificate() {
        options().setCertificate(TestPem.pem(CERTIFICATE));
        options().setPrivateKey(TestPem.pkcs8(PAIR.getPrivate()));
    }

    @Test
    void newerFormatIsWhatIsSentUnlessTheOptionSaysOtherwise() throws Exception {
        assertLoads();
    }

    @Test
    void olderFormatIsRefusedAndTheMessageSaysThatItWasUsed() {
        options().setCertificateDataFormat(DataFormat.V1);

        Exchange done = send("anaplan:list/files?" + inModel(), null);

        assertThat(done.getException())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("data format v2")
                .hasMessageContaining("v1 was used")
                .hasMessageContaining("certificateDataFormat");
        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }
}
