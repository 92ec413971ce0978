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
package io.github.camelanaplan.guide;

import org.apache.camel.Produce;
import org.apache.camel.ProducerTemplate;

import io.github.camelanaplan.client.auth.oauth.DeviceCode;
import io.github.camelanaplan.client.auth.oauth.DeviceCodeHandler;

// tag::handler[]
/** Asks by a route, which sends a mail or writes to a chat. */
public final class AskByRoute implements DeviceCodeHandler {
    @Produce("direct:ask")
    private ProducerTemplate ask;

    @Override
    public void show(DeviceCode code) {
        ask.asyncSendBody(
                "direct:ask", "Please open " + code.verificationUri() + " and enter the code " + code.userCode());
    }
}
// end::handler[]
