import { makeRegistrationsXlsx, makeTicketsCsv, makeTicketsNdjson } from './data.ts';

const [command, folder = '.', tickets = '1000000', registrations = '100000'] = process.argv.slice(2);
if (command === 'data') {
  await makeTicketsCsv(folder, Number(tickets));
  await makeTicketsNdjson(folder, Number(tickets));
  await makeRegistrationsXlsx(folder, Number(registrations));
}
