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
package io.github.camelanaplan.component.reliability;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;

/** The connections of all HTTP clients that are made while this is the {@code httpClientConfigurer}. */
final class Pools implements HttpClientConfigurer {
    private final Queue<PoolingHttpClientConnectionManager> pools = new ConcurrentLinkedQueue<>();

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        pools.add((PoolingHttpClientConnectionManager) Inside.of(client, "connManager"));
    }

    /** How many clients there were. */
    int count() {
        return pools.size();
    }

    /** How many connections were taken and not given back. */
    int leased() {
        return sum(pools.stream().map(pool -> pool.getTotalStats().getLeased()).toList());
    }

    /** How many wait to be used again. */
    int kept() {
        return sum(
                pools.stream().map(pool -> pool.getTotalStats().getAvailable()).toList());
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
