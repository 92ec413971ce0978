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
package io.github.camelanaplan.client.auth.oauth;

import java.net.URI;
import java.time.temporal.ChronoUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs at WARN which page to open, which code to enter there, and until when. */
public final class LoggingDeviceCodeHandler implements DeviceCodeHandler {
    private static final Logger LOG = LoggerFactory.getLogger(LoggingDeviceCodeHandler.class);

    @Override
    public void show(DeviceCode code) {
        URI page = code.verificationUriComplete() == null ? code.verificationUri() : code.verificationUriComplete();
        LOG.warn(
                "Anaplan asks a person to grant access: open {} in a browser and enter or confirm the code {}, before {}",
                page,
                code.userCode(),
                code.expiresAt().truncatedTo(ChronoUnit.SECONDS));
    }
}
