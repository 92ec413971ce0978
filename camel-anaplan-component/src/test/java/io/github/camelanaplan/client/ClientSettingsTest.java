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
package io.github.camelanaplan.client;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.http.HttpSettings;
import io.github.camelanaplan.client.retry.RetrySettings;

import static org.assertj.core.api.Assertions.assertThat;

class ClientSettingsTest {
    private static ClientSettings settings(String address) {
        return new ClientSettings(
                URI.create(address),
                ApiVersion.V2_0,
                new HttpSettings(Duration.ofSeconds(1), Duration.ofSeconds(1)),
                RetrySettings.NEVER);
    }

    @Test
    void addressesThatDifferInASlashAtTheEndAreTheSame() {
        assertThat(settings("https://api.example.com/"))
                .isEqualTo(settings("https://api.example.com"))
                .isEqualTo(settings("https://api.example.com//"));
        assertThat(settings("https://example.com/anaplan/")).isEqualTo(settings("https://example.com/anaplan"));
    }

    @Test
    void otherAddressesAreOthers() {
        assertThat(settings("https://example.com/a")).isNotEqualTo(settings("https://example.com/b"));
        assertThat(settings("https://example.com/a/").apiUrl()).isEqualTo(URI.create("https://example.com/a"));
    }
}
