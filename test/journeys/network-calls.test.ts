import { expect, it } from 'vitest';
import { networkCalls } from './network-calls';

const driver = '97 bind(40, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0';

it.each([
  '97 connect(72, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16 <unfinished ...>',
  '97 connect(19, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
  '97 connect(19, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  '97 bind(20, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
  '97 bind(20, {sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  '97 sendto(9, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 1',
  '97 sendmsg(9, {msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, msg_namelen=16}, 0) = 1',
])('counts %s', (line) => {
  expect(networkCalls(`${driver}\n${line}\n`)).toEqual([line]);
});

it.each([
  driver,
  '97 connect(18, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0',
  '97 socket(AF_INET, SOCK_DGRAM, IPPROTO_IP) = 40',
  '97 sendto(76, "sa_family=AF_UNIX", 17, 0, NULL, 0) = 17',
])('lets pass %s', (line) => {
  expect(networkCalls(line)).toEqual([]);
});
