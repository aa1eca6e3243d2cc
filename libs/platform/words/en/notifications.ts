/** The page of what a person was told; the texts themselves are the mails' (notices). */
export const notifications = {
  'notifications.today': 'Today',
  'notifications.yesterday': 'Yesterday',
  'notifications.new': 'New',
  'notifications.readAll': 'Mark all as read',
  'notifications.empty': 'Nothing yet',
  'notifications.emptyWhy': 'What the other side does with your requests, quotes and orders is told here, and by mail.',
  'notifications.emptyWhy.secretariat': 'What your office has to know is told here, and by mail.',
  'notifications.toToday': 'Go to Today',
  'notifications.toQuotes': 'Go to requests and quotes',
  'notifications.toInbox': 'Go to the inbox',
  'notifications.older': 'Show older ones',
} as const;
