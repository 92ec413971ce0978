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
package io.github.camelanaplan.component;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

/**
 * Runs the export at each poll and emits its content. The poll lasts until the exchange has been processed, so that the
 * next run does not overwrite what is still being read. A failed export is the poll's failure, which Camel's polling
 * options deal with.
 */
final class AnaplanConsumer extends ScheduledPollConsumer {
    private final AnaplanEndpoint endpoint;

    AnaplanConsumer(AnaplanEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected int poll() throws Exception {
        // Released here, after its exception has been read: a pooled exchange is emptied by that
        Exchange exchange = createExchange(false);
        try {
            ExportRun.run(endpoint, exchange);
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                getExceptionHandler()
                        .handleException("Processing what was exported failed", exchange, exchange.getException());
            }
            return 1;
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
